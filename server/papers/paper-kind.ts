/** A kind of paper: what may be printed on it, which ones a petition has, and how each is composed of its facts. */
import { z } from 'zod';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { type Day, sayDay } from '#domain/calendar/day.ts';
import type { Names } from '#domain/petition/event.ts';
import type { Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { PaperKind } from '#domain/step.ts';
import type { Person } from '../store/person.ts';
import type { Frame } from './lay-out.ts';
import { PaperError } from './paper-error.ts';
import { day, fieldOf, line, optionalLine } from './paper-text.ts';
import type { View, Vocabulary } from './template.ts';

/** All a paper is composed of. */
export type PaperSource = {
  readonly courtName: string;
  readonly petition: Petition;
  readonly history: readonly Recorded[];
  readonly people: readonly Person[];
  readonly calendar: Calendar;
  readonly names: Names;
  readonly department: (staff: string) => string;
  /** For papers whose step has not been done yet. */
  readonly today: Day;
};

/** What every paper says of itself and of the petition. */
const common = {
  court: line(40).meta({ description: 'Full name of the court: heading line and signature.' }),
  number: optionalLine(60).meta({ description: 'As printed, e.g. （2026）鲁0117执访12号.' }),
  date: day.meta({ description: 'The day the paper is signed (成文日期).' }),
  receivedOn: day.meta({ description: 'The day the petition reached the court.' }),
  channel: line(30).meta({ description: 'In words that fit 以……形式: 来访, 来信.' }),
  caseNumbers: z
    .array(line(80))
    .max(20)
    .meta({ description: 'Empty when the case could not be identified.' }),
  addressees: z.array(line(100)).max(10).meta({ description: 'Full names as on the identity papers.' }),
  addressedAs: z.enum(['你', '你们', '你单位']).optional().meta({
    description: 'How the letter speaks to its addressees; absent: 你 for one name, 你们 for several.',
  }),
  contact: z
    .object({ person: optionalLine(60), phone: optionalLine(60), address: optionalLine(200) })
    .optional()
    .meta({ description: 'In brackets under the date; parts left out are not printed.' }),
  attachments: z
    .array(line())
    .max(30)
    .default([])
    .meta({ description: 'Names only, numbered by the layout.' }),
  copies: z.array(line(200)).max(20).default([]).meta({ description: 'Bodies that urged the matter.' }),
};
const commonSchema = z.object(common);
export type Common = z.input<typeof commonSchema>;

/** One paper of a kind in one petition: which one, where there may be several, and what it is about. */
export type Instance = { readonly id: string; readonly about?: string };

export type PaperDefinition = {
  readonly kind: PaperKind;
  readonly title: string;
  readonly vocabulary: Vocabulary;
  /** The papers of this kind the petition has now. */
  readonly instances: (petition: Petition, history: readonly Recorded[]) => readonly Instance[];
  /** What the template's names stand for on that paper. Throws a `PaperError` when the content cannot be printed. */
  readonly compose: (source: PaperSource, id: string) => Composed;
};

export type Composed = { readonly view: View; readonly frame: Frame };

type Fields = z.ZodRawShape;
type Content<Own extends Fields> = z.input<z.ZodObject<typeof common & Own>>;

export type Definition<Own extends Fields> = {
  readonly kind: PaperKind;
  readonly title: string;
  /** What this paper says beside what all say, each field under the name its template uses. */
  readonly content: Own;
  readonly instances: PaperDefinition['instances'];
  readonly compose: (source: PaperSource, id: string) => Content<Own>;
};

/** What the template's names stand for, checked; a content that breaks its schema is a `PaperError`. */
export type Writer<Own extends Fields> = PaperDefinition & {
  readonly write: (content: Content<Own>) => Composed;
};

/** A font found on the machine may draw anything under a private code: a wrong character is worse than none. */
function refusePrivateCharacters(text: string): void {
  const codes = [...new Set(text.match(/\p{Co}/gu))].map((character) =>
    character.codePointAt(0)?.toString(16).toUpperCase(),
  );
  if (codes.length === 0) return;
  throw new PaperError(
    'characterMissing',
    `文书中有自造字（编码 ${codes.map((code) => `U+${code}`).join('、')}），在不同电脑上显示不同，不能用于文书。请用输入法重新输入国家标准编码的汉字（如“䶮”）。`,
  );
}

const commonNames = {
  法院: 'text',
  编号: 'text',
  成文日期: 'text',
  收件日期: 'text',
  信访形式: 'text',
  执行案号: 'text',
  收件人: 'text',
  称谓: 'text',
  来由: 'text',
} as const satisfies Vocabulary;

type CommonContent = z.output<typeof commonSchema>;

/** How a letter begins: who raised what, when and by which way. */
function raised({ caseNumbers, receivedOn, channel }: CommonContent, salutation: string): string {
  const subject = caseNumbers.length === 0 ? '执行问题' : `${caseNumbers.join('、')}执行案件有关问题`;
  return `${salutation}于${sayDay(receivedOn as Day)}以${channel}形式反映的${subject}`;
}

function commonView(content: CommonContent): Record<keyof typeof commonNames, string> {
  const salutation = content.addressedAs ?? (content.addressees.length > 1 ? '你们' : '你');
  return {
    法院: content.court,
    编号: content.number ?? '',
    成文日期: sayDay(content.date as Day),
    收件日期: sayDay(content.receivedOn as Day),
    信访形式: content.channel,
    执行案号: content.caseNumbers.join('、'),
    收件人: content.addressees.join('、'),
    称谓: salutation,
    来由: raised(content, salutation),
  };
}

function frameOf(title: string, content: CommonContent): Frame {
  const { person, phone, address } = content.contact ?? {};
  const contact = [
    ['联系人', person],
    ['联系电话', phone],
    ['地址', address],
  ].flatMap(([name, value]) => (value ? [`${name}：${value}`] : []));
  return {
    title,
    court: content.court,
    date: content.date,
    printedDate: sayDay(content.date as Day),
    attachments: content.attachments,
    contact: contact.join('；'),
    copies: content.copies,
  };
}

/** Defines a kind of paper. Its names are those of its fields beside the common ones. */
export function definePaper<Own extends Fields>(definition: Definition<Own>): Writer<Own> {
  const { kind, title, content: own, instances } = definition;
  const schema = z.object({ ...common, ...own });
  const fields = Object.entries(own).map(([key, field]) => [key, fieldOf(field)] as const);
  const write = (content: Content<Own>): Composed => {
    const checked = schema.safeParse(content);
    if (!checked.success)
      throw new PaperError('paperInvalid', `文书内容不合格式，不能排版：${z.prettifyError(checked.error)}`);
    refusePrivateCharacters(JSON.stringify(checked.data));
    const said = checked.data as CommonContent & Record<string, unknown>;
    const owned = fields.map(([key, { name, view }]) => [name, view(said[key])] as const);
    return { view: { ...commonView(said), ...Object.fromEntries(owned) }, frame: frameOf(title, said) };
  };
  return {
    kind,
    title,
    instances,
    write,
    vocabulary: {
      ...commonNames,
      ...Object.fromEntries(fields.map(([, { name, holds }]) => [name, holds])),
    },
    compose: (source, id) => write(definition.compose(source, id)),
  };
}
