import type { StepName } from '#domain/workflow.ts';
import { type DirectClosingGroundId, getDirectClosingGround } from '#regulation/direct-closing.ts';
import { type AcceptanceGroundId, acceptanceGrounds } from '#regulation/grounds.ts';
import { getMeasure, type MeasureKind } from '#regulation/measures.ts';
import { supervisingKinds } from '#regulation/notices.ts';
import { noticeChannels } from '#regulation/registers.ts';
import { type ComplaintKind, getComplaint } from '#regulation/remedies.ts';
import type { ServiceSigner } from '#regulation/service.ts';
import type { FormContext } from './form-context.ts';
import type { FormField, FormValues } from './form-field.ts';
import { checkTyped } from './opinion-findings.ts';

type Ask = (values: FormValues, context: FormContext) => boolean;

/** When a field is asked for at all, and whether it then has to be answered. */
type Rule = {
  readonly when: Ask;
  readonly must?: boolean;
  readonly title?: (values: FormValues) => string;
  /** Answered together with another field. */
  readonly hidden?: true;
};
type Rules = Readonly<Record<string, Rule>>;

const is =
  (name: string, ...wanted: readonly string[]): Ask =>
  (values) =>
    wanted.some((one) => values[name] === one);

const all =
  (...asks: readonly Ask[]): Ask =>
  (values, context) =>
    asks.every((one) => one(values, context));

const isHeld = is('result', 'held');
const isServed = is('result', 'served');
const isPosted = is('method', 'post');
const isElectronic = is('method', 'electronic');
const isToPerson: Ask = ({ recipient }) =>
  typeof recipient === 'string' && recipient.startsWith('petitioner:');
/** Those who sign in the place of the recipient, and have to say how they stand to them. */
const inPlaceOf = ['cohabitant', 'agent', 'designated'] as const satisfies readonly ServiceSigner[];
const isSupervising = is('kind', ...supervisingKinds);
const isNotice = is('channel', ...noticeChannels);
const advisedRemedy = ({ complaint }: FormValues) =>
  typeof complaint === 'string' ? getComplaint(complaint as ComplaintKind).remedy : undefined;
const leavesTheMap: Ask = (values) =>
  values.complaint !== undefined && values.remedy !== undefined && values.remedy !== advisedRemedy(values);
const hasPaper: Ask = ({ kind }) =>
  typeof kind === 'string' && getMeasure(kind as MeasureKind).document !== undefined;
const referenceOf = ({ ground }: FormValues) =>
  typeof ground === 'string' ? getDirectClosingGround(ground as DirectClosingGroundId).reference : undefined;
const isVisit = is('channel', 'visit');
const hasOnlyWarnings: Ask = (values, context) => {
  const findings = checkTyped(values, context);
  return findings.length > 0 && findings.every((one) => one.level === 'warning');
};
const departs: Ask = ({ handler }, { route }) =>
  route !== undefined &&
  (route.byHead ||
    (typeof handler === 'string' && (route.draws || !route.handlers.some((one) => one.id === handler))));

/*
 * The schema says what may be given; whether it is wanted depends on the other answers. Kept here, and only for the
 * steps whose forms would otherwise ask for what cannot be known; the domain decides all the same.
 */
const ruleTable: Partial<Record<StepName, Rules>> = {
  propose: { overrule: { when: hasOnlyWarnings, must: true } },
  reviewRegistration: { reason: { when: is('result', 'return', 'strikeOut'), must: true } },
  decline: { reason: { when: is('result', 'reject'), must: true } },
  joinContact: {
    noticeBody: { when: isNotice, must: true },
    noticeNumber: { when: isNotice, must: true },
    noticeDueOn: { when: isNotice },
    noticeBodyKind: { when: isNotice },
    headCount: { when: isVisit },
    representatives: { when: isVisit },
  },
  transfer: { reason: { when: departs, must: true } },
  interview: {
    place: { when: isHeld, must: true },
    participants: { when: isHeld, must: true },
    content: {
      when: () => true,
      must: true,
      title: ({ result }) => (result === 'notReached' ? '联系经过' : '谈话内容'),
    },
    note: { when: isHeld },
    unsignedReason: { when: (values, context) => isHeld(values, context) && !values.note, must: true },
  },
  holdAppointment: {
    said: {
      when: () => true,
      must: true,
      title: ({ result }) => (result === 'held' ? '信访人陈述' : '未到的情况'),
    },
    outcome: { when: isHeld, must: true },
  },
  serve: {
    paper: { when: () => true, hidden: true },
    signedBy: { when: all(isServed, is('method', 'direct'), isToPerson), must: true },
    signer: {
      when: all(isServed, is('method', 'direct'), isToPerson, is('signedBy', ...inPlaceOf)),
      must: true,
    },
    refusal: { when: all(isServed, is('method', 'left')), must: true },
    witnesses: { when: all(isServed, is('method', 'left')) },
    consented: { when: all(isServed, isElectronic, isToPerson), must: true },
    electronicWay: { when: all(isServed, isElectronic), must: true },
    address: { when: all(isServed, isElectronic), must: true },
    carrier: { when: isPosted },
    mailNumber: { when: isPosted, must: true },
    sentOn: { when: isPosted, must: true },
    proof: { when: all(isServed, isElectronic), must: true },
    failure: { when: is('result', 'failed'), must: true },
    reason: { when: is('result', 'failed'), must: true },
  },
  mail: { paper: { when: () => true, hidden: true } },
  recordMail: {
    signer: { when: is('result', 'delivered') },
    failure: { when: is('result', 'returned'), must: true },
    reason: { when: is('result', 'returned'), must: true },
  },
  announce: { paper: { when: () => true, hidden: true } },
  recordMeasure: { document: { when: hasPaper, must: true } },
  recordSettlement: { performed: { when: ({ begunOn }) => Boolean(begunOn), must: true } },
  recordUndertaking: { noPaperReason: { when: ({ material }) => !material, must: true } },
  divert: { reason: { when: leavesTheMap, must: true } },
  recordDeclinedDiversion: { material: { when: () => true, must: true } },
  proposeDirectClosing: {
    reference: {
      when: (values) => referenceOf(values) !== undefined,
      must: true,
      title: (values) => referenceOf(values) ?? '相关编号',
    },
  },
  closeDirectly: {
    reason: {
      when: () => true,
      title: ({ result }) => (result === 'reject' ? '不同意的理由（须写明）' : '意见'),
    },
  },
  confirmWithdrawal: {
    undertaking: { when: is('result', 'end') },
  },
  recordNotice: {
    means: { when: isSupervising, must: true },
    documentNumber: {
      when: () => true,
      title: (values) =>
        supervisingKinds.some((one) => one === values.kind) ? '来文文号（口头督办可不填）' : '来文文号',
    },
    length: { when: ({ dueOn }) => !dueOn },
    unit: { when: ({ length }) => Boolean(length), must: true },
  },
  scheduleHearing: { closedReason: { when: (values) => values.inPublic === false, must: true } },
  holdHearing: {
    unrecordedReason: { when: (values) => values.material === undefined, must: true },
  },
  applyRelief: {
    findingDocument: { when: (values) => values.noProperty === true, must: true },
    findingNumber: { when: (values) => values.noProperty === true, must: true },
    findingOn: { when: (values) => values.noProperty === true, must: true },
  },
  decideRelief: {
    amount: { when: is('result', 'granted'), must: true },
    reason: { when: is('result', 'refused'), must: true },
  },
  requestRestraint: {
    ground: { when: () => true, must: true },
    conduct: { when: () => true, must: true },
    amount: { when: is('kind', 'fine'), must: true },
  },
  close: {
    resolution: {
      when: ({ resolved }, { track }) => resolved === true && track === 'implementation',
    },
    solution: {
      when: (values) => values.resolved === true || values.merit === 'founded' || values.merit === 'partly',
      must: true,
    },
  },
};

/* The usual answer, chosen beforehand so that the usual act takes no more than confirming it. */
const presets: Partial<Record<StepName, FormValues>> = {
  reviewRegistration: { result: 'pass' },
  receive: { way: 'meeting' },
  holdAppointment: { result: 'held' },
  interview: { result: 'held' },
  serve: { method: 'direct', result: 'served', signedBy: 'self' },
  mail: { carrier: 'ems' },
  recordMail: { result: 'delivered' },
  announce: { ground: 'otherWaysFailed' },
};

/** The usual answers of a step, if it has such. */
export const presetsOf = (step: string): FormValues => presets[step as StepName] ?? {};

/** The fields to be shown for these answers, in order; `required` as it stands for these answers. */
export function shownFields(
  step: string,
  fields: readonly FormField[],
  values: FormValues,
  context: FormContext,
): readonly FormField[] {
  const rules = ruleTable[step as StepName] ?? {};
  return fields
    .filter((field) => rules[field.name]?.when(values, context) ?? true)
    .map((field) => {
      const rule = rules[field.name];
      if (!rule) return field;
      return {
        ...field,
        widget: rule.hidden ? 'hidden' : field.widget,
        title: rule.title?.(values) ?? field.title,
        required: field.required || rule.must === true,
      };
    });
}

/** What an answer brings along, as long as nobody chose it: the track of a ground, the remedy of a complaint. */
export function followUps(step: string, values: FormValues, change: FormValues): FormValues {
  const remedy = step === 'divert' && values.remedy === undefined ? advisedRemedy(change) : undefined;
  if (remedy) return { remedy };
  const [ground] = Array.isArray(change.grounds) ? change.grounds : [];
  if (step !== 'accept' || !ground || values.track !== undefined) return {};
  return { track: acceptanceGrounds[ground as AcceptanceGroundId].track };
}
