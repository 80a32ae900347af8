/** Whether an opinion agrees with the file and with itself, before anybody is asked to consent to it (B6). */
import { type Day, parseDay, sayDay } from '#domain/calendar/day.ts';
import { findCaseNumbers } from '#domain/identifiers/case-number.ts';
import { opinionCheck } from '#regulation/approvals.ts';
import type { Basis } from '#regulation/articles.ts';
import { countItems, type DayMention, findAmounts, findDays, findReferences } from './mentions.ts';
import type { OpinionFile } from './opinion-file.ts';
import type { Opinion } from './parts.ts';

/** Something wrong or missing: an error keeps the opinion back, a warning can be overruled with a reason. */
export type Finding = {
  readonly level: 'error' | 'warning';
  readonly basis: Basis;
  readonly message: string;
  /** The field of the opinion to go to. */
  readonly field: keyof Opinion;
};
type Checked = { readonly opinion: Opinion; readonly file: OpinionFile; readonly today: Day };
type Rule = (checked: Checked) => readonly Finding[];

const { basis: byRule, shortest } = opinionCheck;
type Told = {
  readonly when?: boolean;
  readonly field: keyof Opinion;
  readonly message: string;
  readonly basis?: Basis;
};
const tell =
  (level: Finding['level']) =>
  ({ when = true, basis = byRule, field, message }: Told): readonly Finding[] =>
    when ? [{ level, basis, field, message }] : [];
const error = tell('error');
const warning = tell('warning');

const texts = ['demand', 'findings', 'opinion', 'law', 'remedies'] as const;
const titles: Readonly<Record<(typeof texts)[number], string>> = {
  demand: '信访诉求',
  findings: '查明的事实',
  opinion: '办理意见',
  law: '依据',
  remedies: '救济途径',
};

/** The digits of a masked number may be crosses; a name may not, for the paper goes to the person. */
const placeholder =
  /(?<![\d×xX*＊])[×＊]{2,}|(?<![A-Za-z\d])[Xx]{2,}(?![A-Za-z])|_{2,}|＿{2,}|【\s*】|[（(]\s*[）)]|某某|[?？]{2,}|待(?:补充|填写|核实后填)/;

const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => rest.replaceAll(name, ''), text);

const checkPlaceholders: Rule = ({ opinion, file }) =>
  texts.flatMap((field) => {
    const found = placeholder.exec(withoutNames(opinion[field], file.parties))?.[0];
    return error({
      when: found !== undefined,
      field,
      message: `${titles[field]}中有未填写的占位“${found}”，请补全`,
    });
  });

const checkLength: Rule = ({ opinion }) =>
  (['findings', 'opinion'] as const).flatMap((field) =>
    warning({
      when: opinion[field].trim().length < shortest,
      field,
      message: `${titles[field]}不足${shortest}字，过于简略`,
    }),
  );

const checkRequests: Rule = ({ opinion, file }) => {
  const asked = countItems(opinion.demand);
  const answered = Math.max(countItems(opinion.opinion), findReferences(opinion.opinion).size);
  return [
    ...error({
      when: answered < asked,
      field: 'opinion',
      message: `诉求共${asked}项，办理意见只回应了${answered}项；请逐项编号答复`,
    }),
    ...warning({
      when: asked < file.requests,
      field: 'demand',
      message: `登记的诉求共${file.requests}项，这里只列了${asked}项`,
    }),
  ];
};

const citation = /《[^《》]+》[^《》；。]{0,30}?第[零〇一二三四五六七八九十百千\d]+条/;

const checkLaw: Rule = ({ opinion }) =>
  error({
    when: !citation.test(opinion.law),
    field: 'law',
    message: '依据没有引到具体条文，请写成《……》第……条',
  });

const checkCaseNumbers: Rule = ({ opinion, file }) =>
  (['demand', 'findings', 'opinion'] as const).flatMap((field) =>
    findCaseNumbers(opinion[field]).flatMap(({ canonical }) =>
      error({
        when: canonical !== file.caseNumber && !file.caseNumbers.includes(canonical),
        basis: '12',
        field,
        message: `案号${canonical}与本件的案号${file.caseNumber ?? '（未登记）'}不符，也不是卷内登记的案件`,
      }),
    ),
  );

const isOnFile = ({ day, short }: DayMention, { days }: OpinionFile): boolean =>
  days.some((one) => (short ? one.slice(5) === short : one === day));

const near = 10;
/** The clause around a mention speaks of the talk with the petitioner. */
const isTalk = (text: string, { at, written }: DayMention): boolean =>
  /^[^。；;，,]{0,10}约谈/.test(text.slice(at + written.length)) ||
  /约谈[^。；;，,]{0,4}$/.test(text.slice(Math.max(0, at - near), at));

function checkDay(mention: DayMention, field: 'demand' | 'findings' | 'opinion', checked: Checked) {
  const { file, opinion, today } = checked;
  const { day, short, written } = mention;
  if (!day) return error({ field, message: `没有“${written}”这一天，请核对` });
  const talk = file.interviewedOn;
  const differs = talk !== undefined && (short ? talk.slice(5) !== short : talk !== day);
  if (differs && isTalk(opinion[field], mention))
    return warning({ field, message: `约谈日期“${written}”与卷内的${sayDay(parseDay(talk))}不符` });
  /* A day to come in the opinion itself is what the court undertakes to do. */
  const isPlan = field === 'opinion' && (short !== undefined || day > today);
  return warning({
    when: !isPlan && !isOnFile(mention, file),
    field,
    message: `日期“${written}”在卷内没有记载，请核对`,
  });
}

const checkDays: Rule = (checked) =>
  (['demand', 'findings', 'opinion'] as const).flatMap((field) =>
    findDays(checked.opinion[field]).flatMap((mention) => checkDay(mention, field, checked)),
  );

const checkAmounts: Rule = ({ opinion, file }) =>
  findAmounts(opinion.demand).flatMap((amount) =>
    warning({
      when: !file.amounts.includes(amount),
      field: 'demand',
      message: `诉求中的金额${amount}与登记的内容不符，请核对`,
    }),
  );

const against = /不属实|不(?:能)?成立|不(?:予|能)支持|没有(?:事实|法律)?依据|无理/;
const inFavour = /(?<![不否]|部分|基本)属实|(?<!不)予以支持|确有(?:迟延|不当|错误|瑕疵)/;

/** What was chosen, or else what the text says of the petition's merits. */
const readsMerit = ({ findings, opinion }: Opinion): boolean =>
  /属实|成立|支持|有理|无理|不当|违法|瑕疵|符合/.test(findings + opinion);

const checkMerit: Rule = ({ opinion }) => {
  const said = opinion.findings + opinion.opinion;
  const { merit } = opinion;
  return [
    ...error({
      when: merit === undefined && !readsMerit(opinion),
      field: 'merit',
      message: '没有认定诉求是否有理，请选择认定结论',
    }),
    ...warning({
      when: merit === 'unfounded' && inFavour.test(said) && !against.test(said),
      field: 'opinion',
      message: '认定为无理，但正文写明属实或者予以支持，请核对',
    }),
    ...warning({
      when: merit === 'founded' && against.test(said),
      field: 'opinion',
      message: '认定为有理，但正文写明不成立或者不予支持，请核对',
    }),
  ];
};

const checkRemedies: Rule = ({ opinion }) => {
  const isFull = opinion.merit
    ? opinion.merit === 'founded'
    : !against.test(opinion.findings + opinion.opinion);
  return error({
    when: !isFull && opinion.remedies.trim() === '',
    field: 'remedies',
    message: '诉求未全部支持，须写明信访人不服的救济途径',
  });
};

const rules: readonly Rule[] = [
  checkRequests,
  checkMerit,
  checkLaw,
  checkRemedies,
  checkPlaceholders,
  checkCaseNumbers,
  checkDays,
  checkAmounts,
  checkLength,
];

/**
 * Everything wrong or missing in an opinion, errors first, nothing twice. Pure: the desk shows it while the opinion is
 * written, the step refuses by it, and the approver sees it again.
 */
export function checkOpinion(opinion: Opinion, file: OpinionFile, today: Day): readonly Finding[] {
  const all = rules.flatMap((rule) => rule({ opinion, file, today }));
  const once = [...new Map(all.map((one) => [one.field + one.message, one])).values()];
  return once.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}
