import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { refuseAnyChosen } from '#domain/chosen.ts';
import { choice, dayField, optionalParagraph, paragraph, staffField, staffsField } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, refuseDay, type Setting, step } from '#domain/step.ts';
import { consentLevels, deliberation } from '#regulation/approvals.ts';
import type { Role } from '#regulation/roles.ts';
import { voicesOf } from './minutes.ts';
import { refuseBarredAuthor } from './pending-opinion.ts';

const presidingRoles: readonly Role[] = [...consentLevels.head.by, ...consentLevels.lead.by];
const memberRoles: readonly Role[] = ['handler', 'petitionTeam', 'trialJudge', ...presidingRoles];
const recorderRoles: readonly Role[] = ['receptionClerk', ...memberRoles];

const input = z.object({
  on: dayField('研究日期'),
  presiding: staffField('主持人', presidingRoles),
  recorder: staffField('记录人', recorderRoles),
  members: staffsField('参加人', memberRoles, { hint: '包括主持人；提出人可以列席说明，不计入表决' }),
  views: paragraph('各人意见', { hint: '每人一行，写成“姓名：意见”' }),
  dissenters: staffsField('持不同意见的', memberRoles).optional(),
  result: choice('研究结果', { agree: '同意办理意见', return: '不同意，退回重新办理' }),
  conclusion: paragraph('结论'),
  minutes: optionalParagraph('笔录正文'),
});
type Input = z.output<typeof input>;

/** Who takes part with a vote: everybody present but the author. */
const voters = (petition: Petition, members: readonly StaffId[]): readonly StaffId[] => [
  ...new Set(members.filter((id) => id !== petition.proposal?.by)),
];

function refuseRoles(petition: Petition, { presiding, recorder, members }: Input): Refusal | undefined {
  if (presiding === petition.proposal?.by)
    return refuse('13', '提出人不得主持研究自己的办理意见', {
      field: 'presiding',
      remedy: '请由其他负责人主持',
    });
  if (!members.includes(presiding))
    return refuse('13', '主持人不在参加人之内', { field: 'presiding', remedy: '请把主持人列入参加人' });
  return recorder === presiding
    ? refuse('13', '主持人不兼任记录人', { field: 'recorder', remedy: '请另定记录人' })
    : undefined;
}

function refuseVotes(petition: Petition, { members, dissenters = [], result }: Input): Refusal | undefined {
  const voting = voters(petition, members);
  if (voting.length < deliberation.members)
    return refuse('13', `除提出人外，参加集体研究的不足${deliberation.members}人`, {
      field: 'members',
      remedy: '请补充参加人，或报主办院领导审批',
    });
  if (dissenters.some((id) => !members.includes(id)))
    return refuse('13', '持不同意见的人不在参加人之内', { field: 'dissenters', remedy: '请核对参加人' });
  const agreeing = voting.filter((id) => !dissenters.includes(id)).length;
  const carried = agreeing > voting.length * deliberation.majority;
  if (result === 'agree' && !carried)
    return refuse('13', `同意的${agreeing}人不过参加表决的${voting.length}人的半数，不能作出同意的结论`, {
      field: 'result',
      remedy: '请退回重新办理，或报主办院领导审批',
    });
  return result === 'return' && carried
    ? refuse('13', `参加表决的${voting.length}人中${agreeing}人同意，过半数，不能作出退回的结论`, {
        field: 'result',
        remedy: '请核对持不同意见的人',
      })
    : undefined;
}

function refuseChosen(
  petition: Petition,
  { members, recorder }: Input,
  setting: Setting,
): Refusal | undefined {
  const wanted = { basis: '13', part: '集体研究人员' } as const;
  return (
    refuseAnyChosen(petition, members, { ...wanted, field: 'members', roles: memberRoles }, setting) ??
    refuseAnyChosen(
      petition,
      [recorder],
      { ...wanted, part: '记录人', field: 'recorder', roles: recorderRoles },
      setting,
    )
  );
}

/** 集体研究办理意见 · 第十三条：办理意见也可经相关人员集体研究；记明主持人、参加人、各人意见、不同意见和结论。 */
export const deliberate = step({
  name: 'deliberate',
  title: '集体研究办理意见',
  basis: deliberation.basis,
  by: ['theLead', 'teamLeader', 'deputyDirector', 'director'],
  next: '集体研究同意的，承办人据此答复；不同意的，退回承办人重新办理。',
  open: (petition, { by }) => {
    if (petition.stage !== 'proposed' || !petition.proposal) return refuse('13', '没有待批的办理意见');
    return petition.proposal.by === by.id
      ? refuse('13', '提出人不得主持研究自己的办理意见', { remedy: '请由其他负责人主持' })
      : undefined;
  },
  input,
  decide: (petition, said, setting) => {
    const no =
      refuseDay(petition, said.on, setting) ??
      refuseChosen(petition, said, setting) ??
      refuseRoles(petition, said) ??
      refuseVotes(petition, said) ??
      (said.result === 'agree' ? refuseBarredAuthor(petition) : undefined);
    if (no) return no;
    const { on, presiding, recorder, members, views, dissenters = [], conclusion, minutes } = said;
    const voices = voicesOf({ members, views, dissenters }, setting);
    if (!('length' in voices)) return voices;
    const kept = { presiding, recorder, voices, ...(minutes ? { text: minutes } : {}) };
    return said.result === 'agree'
      ? happen({ type: 'opinionDeliberated', on, members, views, conclusion, minutes: kept })
      : happen({ type: 'deliberationReturned', on, members, conclusion, minutes: kept });
  },
});
