import { z } from 'zod';
import { choice, countField, optionalLine, optionalParagraph } from '#domain/form.ts';
import { filingOf, type Place } from '#domain/petition/archive-facts.ts';
import { hasOwnArchive, missingInArchive, needsPaper, retentionOf } from '#domain/petition/completeness.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { paperArchive, retentions } from '#regulation/archive.ts';
import { archiveNumber } from './archive-number.ts';
import { refuseLent } from './archive-open.ts';

function refuseMissing(petition: Petition): Refusal | undefined {
  const missing = missingInArchive(petition).map(({ name }) => name);
  return missing.length > 0
    ? refuse('16', `档案不齐，尚缺：${missing.join('、')}`, {
        remedy: '请先“收入材料”；确实没有的，由承办人或团队负责人办理“不适用说明”',
      })
    : undefined;
}

type Given = { readonly [K in keyof Place]?: string | undefined };

/** The place as a whole, none where nothing was said, or why it is not whole. */
function readPlace({ room, cabinet, box }: Given): Place | Refusal | undefined {
  if (room && cabinet && box) return { room, cabinet, box };
  if (!room && !cabinet && !box) return undefined;
  return refuse('16', '存放位置须写全库房、柜号、盒号', {
    field: room ? (cabinet ? 'box' : 'cabinet') : 'room',
  });
}

/** 归档 · 第十六条：办结后材料齐全（或已说明不适用）的立卷归档，一案一档，统一保管。 */
export const file = step({
  name: 'file',
  title: '归档',
  basis: '16',
  by: ['archivist', 'petitionTeam'],
  next: '案卷封卷；此后形成的材料只能补充归档，纸质卷宗可以借阅。',
  open: (petition) => {
    if (petition.stage === 'merged')
      return refuse('16', `本件已并入${petition.ending?.master?.number}，随主案归档`);
    if (!hasOwnArchive(petition)) return refuse('16', '办结之后才能归档');
    const filing = filingOf(petition);
    if (filing) return refuse('16', `本案已于${filing.on}归档，档号${filing.number}`);
    return refuseMissing(petition) ?? refuseLent(petition);
  },
  input: z.object({
    volumes: countField('卷数', { hint: '恢复办理后再次归档的，只填本次新立的卷数、页数' }),
    pages: countField('页数'),
    retention: choice('保管期限', retentions, { hint: '不填的按案件程度和是否催督办、积案确定' }).optional(),
    room: optionalLine('库房', { hint: '催督办案件、信访积案须有纸质档案；其余可以只有电子档案' }),
    cabinet: optionalLine('柜号'),
    box: optionalLine('盒号'),
    remark: optionalParagraph('备考'),
  }),
  decide: (petition, { volumes, pages, retention, remark, ...given }, { on }) => {
    const said = readPlace(given);
    if (said && 'ok' in said) return said;
    const place = said ?? petition.place;
    if (!place && needsPaper(petition))
      return refuse(paperArchive.basis, '催督办案件、信访积案须有纸质档案，请写明存放位置', {
        field: 'room',
      });
    if (pages < volumes)
      return refuse('16', `${pages}页装不成${volumes}卷`, { field: 'pages', remedy: '请核对卷数、页数' });
    return happen({
      type: 'filed',
      on,
      number: archiveNumber(petition),
      retention: retention ?? retentionOf(petition),
      volumes,
      pages,
      place,
      remark: remark || undefined,
    });
  },
});
