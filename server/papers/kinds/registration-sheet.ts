import { sayDay } from '#domain/calendar/day.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { petitionerKinds, relations } from '#regulation/registers.ts';
import { commonOf } from '../from-petition.ts';
import { definePaper, type PaperSource } from '../paper-kind.ts';
import { line, optionalLine, optionalProse, prose, rows, text } from '../paper-text.ts';

/** Each petitioner with how to reach that person; what was not given stays empty. */
const petitionersOf = ({ petition, people }: PaperSource) =>
  petition.petitioners.flatMap(({ person, relation }) => {
    const found = people.find(({ id }) => id === person);
    if (!found) return [];
    const { name, kind, phone = '', address = '' } = found;
    const kindName = petitionerKinds[kind as keyof typeof petitionerKinds];
    return [{ name, kind: kindName, relation: relations[relation], phone, address }];
  });

/** 信访件登记表, with the eight items of article 12. */
export const registrationSheet = definePaper({
  kind: 'registrationSheet',
  content: {
    petitioners: rows(
      '信访人名册',
      { name: '姓名', kind: '类别', relation: '身份', phone: '联系电话', address: '地址' },
      {
        name: line(100),
        kind: optionalLine(30),
        relation: optionalLine(30),
        phone: optionalLine(60),
        address: optionalLine(200),
      },
    ),
    registeredOn: text('登记日期', line(30)),
    parties: text('案件当事人', optionalProse(4000)),
    handler: text('案件承办人', optionalLine(60)),
    summary: text('内容摘要', prose()),
    proposal: text('拟办意见', optionalProse()),
    registrar: text('登记人', line(60)),
  },
  instances: () => [{ id: '' }],
  compose: (source) => {
    const { petition, names } = source;
    const { enforcementCase, proposedOpinion, registeredOn } = petition;
    const handler = handlerOf(petition) ?? enforcementCase?.originalHandler;
    const handlerName = handler ? names.staff(handler) : enforcementCase?.originalHandlerName;
    return {
      ...commonOf(source, registeredOn),
      petitioners: petitionersOf(source),
      registeredOn: sayDay(registeredOn),
      ...(enforcementCase?.parties.length ? { parties: enforcementCase.parties.join('\n') } : {}),
      ...(handlerName ? { handler: handlerName } : {}),
      summary: petition.summary,
      ...(proposedOpinion ? { proposal: proposedOpinion } : {}),
      registrar: names.staff(petition.registeredBy),
    };
  },
});
