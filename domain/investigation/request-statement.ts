import { z } from 'zod';
import { refuseChosen } from '#domain/chosen.ts';
import { choice, dayField, optionalLine, paragraph, staffField } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, type Refusal, refuse, type Setting, step } from '#domain/step.ts';
import { statementSources } from '#regulation/registers.ts';
import type { Role } from '#regulation/roles.ts';

/** Whose account of an enforcement case can be asked for inside the court. */
const askedRoles: readonly Role[] = ['handler', 'trialJudge', 'petitionTeam', 'teamLeader', 'deputyDirector'];

const input = z.object({
  source: choice('要求谁说明', statementSources),
  officer: staffField('案件承办人', askedRoles).optional(),
  body: optionalLine('律师或组织名称'),
  questions: paragraph('要说明的问题'),
  dueOn: dayField('说明期限'),
});

function refuseAddress({ source, officer, body }: z.output<typeof input>): Refusal | undefined {
  if (source === 'handler' && !officer) return refuse('9', '请选择要求说明的承办人', { field: 'officer' });
  if (source !== 'handler' && !body) return refuse('9', '请填写律师或组织、人员的名称', { field: 'body' });
  return undefined;
}

const refuseDue = (dueOn: string, { on }: Setting): Refusal | undefined =>
  dueOn < on
    ? refuse('9', `说明期限${dueOn}早于今天`, { field: 'dueOn', remedy: '请给出今天或以后的日期' })
    : undefined;

/** 要求说明情况 · 第九条：必要时可以要求承办人、援助律师及相关组织说明情况，限期并跟催。 */
export const requestStatement = step({
  name: 'requestStatement',
  title: '要求说明情况',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'theLead'],
  next: '被要求的人员在待办中看到本事项和期限；向院外要求的，由信访团队收到后录入。',
  open: (petition) =>
    endedOn(petition) || !petition.acceptance ? refuse('9', '受理之后、办结之前才能要求说明情况') : undefined,
  input,
  decide: (petition, given, setting) => {
    const { source, officer, body, questions, dueOn } = given;
    const who = source === 'handler' ? { officer } : { body: body || undefined };
    const part = { field: 'officer', basis: '9', part: '说明人员', roles: askedRoles } as const;
    const no =
      refuseAddress(given) ??
      refuseDue(dueOn, setting) ??
      (who.officer ? refuseChosen(petition, who.officer, part, setting) : undefined);
    const statement = setting.newId();
    return (
      no ??
      happen({ type: 'statementRequested', on: setting.on, statement, source, ...who, questions, dueOn })
    );
  },
});
