import { sayDay } from '#domain/calendar/day.ts';
import { unnested } from '#domain/petition/event.ts';
import { noPropertyPapers, reliefGrounds, reliefMaterials } from '#regulation/relief.ts';
import { commonOf, eventAt, forEach } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalLine, prose, text, texts } from '../paper-text.ts';

/** 司法救助申请表, of one petitioner (article 11). */
export const reliefApplication = definePaper({
  kind: 'reliefApplication',
  content: {
    applicant: text('申请人', line(100)),
    phone: text('联系电话', optionalLine(60)),
    address: text('住址', optionalLine(200)),
    ground: text('救助事由', line(500)),
    hardship: text('困难情况', prose()),
    finding: text('无财产认定', line(500)),
    unpaid: text('未受偿金额', line(60)),
    amount: text('申请金额', line(60)),
    materials: texts('申请材料', line()),
  },
  instances: forEach('reliefApplied'),
  compose: (source, id) => {
    const { people, names } = source;
    const { on, person, ground, hardship, finding, unpaid, amount, materials } = eventAt(
      source,
      id,
      'reliefApplied',
    );
    const applicant = people.find((one) => one.id === person);
    return {
      ...commonOf(source, on),
      applicant: names.person(person),
      ...(applicant?.phone ? { phone: applicant.phone } : {}),
      ...(applicant?.address ? { address: applicant.address } : {}),
      ground: reliefGrounds[ground].text,
      hardship,
      finding: unnested(
        `${sayDay(finding.on)}${noPropertyPapers[finding.document]}（${finding.documentNumber}）认定被执行人无财产可供执行`,
      ),
      unpaid: `${unpaid}元`,
      amount: `${amount}元`,
      materials: materials.map((key) => reliefMaterials[key].name),
    };
  },
});
