/** The words of cover, catalogue, slips and closing sheet, taken from the petition and from where everything came to stand. */
import type { Day } from '#domain/calendar/day.ts';
import { sayDay } from '#domain/calendar/day.ts';
import { filingOf, sayPlace } from '#domain/petition/archive-facts.ts';
import { endedOn, stages } from '#domain/petition/core.ts';
import type { Names } from '#domain/petition/event.ts';
import { handlerOf, leadOf, type Petition } from '#domain/petition/petition.ts';
import { retentions } from '#regulation/archive.ts';
import { channels } from '#regulation/registers.ts';
import { findKindByType, printedSize } from '../files/material-kind.ts';
import type { ArchiveSheet } from '../papers/archive-sheets.ts';
import type { Person } from '../store/person.ts';
import { absences, type FiledGroup, type FiledMaterial, isProblem, type Placement } from './case-file-job.ts';

/** A group as the catalogue prints it; also those without a material. */
export type PrintedGroup = Omit<FiledGroup, 'materials'> & {
  readonly materials: readonly (FiledMaterial & { readonly on: Day })[];
};

export type FrontSource = {
  readonly courtName: string;
  readonly petition: Petition;
  readonly people: readonly Person[];
  readonly names: Names;
  readonly groups: readonly PrintedGroup[];
  readonly placements: readonly Placement[];
  /** Who makes the case file, and the day. */
  readonly by: string;
  readonly today: Day;
  /** What the closing sheet proves the materials and the history by. */
  readonly contents: string;
  /** How many events are withheld from the person it is made for. */
  readonly withheld: number;
};

const common = ({ courtName, petition, today }: FrontSource) => ({
  court: courtName,
  number: petition.number,
  date: today,
});

const peopleNamed = (people: readonly Person[]): string =>
  people.length > 10
    ? `${people
        .slice(0, 10)
        .map(({ name }) => name)
        .join('、')}等${people.length}人`
    : people.map(({ name }) => name).join('、');

const named = ({ names }: FrontSource, id: string | undefined): string => (id ? names.staff(id) : '');

function cover(source: FrontSource): ArchiveSheet {
  const { petition, people } = source;
  const filing = filingOf(petition);
  const [contact] = petition.contacts;
  const ended = endedOn(petition);
  return {
    kind: 'archiveCover',
    ...common(source),
    fields: [
      { label: '信访人', value: peopleNamed(people) },
      { label: '执行案号', value: petition.enforcementCase?.number },
      { label: '信访形式', value: contact ? channels[contact.channel] : '' },
      { label: '收到日期', value: sayDay(petition.receivedOn) },
      { label: '办结日期', value: ended ? sayDay(ended) : `（${stages[petition.stage]}）` },
      { label: '主办院领导', value: named(source, leadOf(petition)) },
      { label: '承办人', value: named(source, handlerOf(petition)) },
      { label: '归档日期', value: filing && sayDay(filing.on) },
      { label: '档号', value: filing?.number },
      { label: '保管期限', value: filing && retentions[filing.retention] },
      { label: '存放位置', value: petition.place && sayPlace(petition.place) },
    ],
  };
}

const sayPages = ({ from, to }: Placement): string => (from === to ? `${from}` : `${from}-${to}`);

/** What the catalogue says beside a material that has no pages of its own. */
const noteOf = ({ absence }: Placement): string | undefined =>
  absence && (isProblem(absence) ? '见说明页' : '见电子附件');

type Placed = { readonly material: PrintedGroup['materials'][number]; readonly place: Placement };

function placedIn({ materials }: PrintedGroup, { placements }: FrontSource): readonly Placed[] {
  const byId = new Map(placements.map((one) => [one.id, one]));
  return materials.flatMap((material) => {
    const place = byId.get(material.id);
    return place ? [{ material, place }] : [];
  });
}

function catalogue(source: FrontSource): ArchiveSheet {
  let index = 0;
  return {
    kind: 'archiveCatalogue',
    ...common(source),
    groups: source.groups.map((group) => ({
      name: group.name,
      entries: placedIn(group, source).map(({ material, place }) => {
        index += 1;
        const { name, on } = material;
        return { index: `${index}`, name, on, pages: sayPages(place), note: noteOf(place) };
      }),
    })),
  };
}

const absentIn = (source: FrontSource) =>
  source.groups
    .flatMap((group) => placedIn(group, source).map((placed) => ({ ...placed, group: group.name })))
    .flatMap(({ place, ...rest }) => (place.absence ? [{ ...rest, absence: place.absence }] : []));

/** Undefined when every material has pages of its own. */
function slips(source: FrontSource): ArchiveSheet | undefined {
  const absent = absentIn(source);
  if (absent.length === 0) return undefined;
  return {
    kind: 'archiveSlips',
    ...common(source),
    slips: absent.map(({ material, absence, group }) => ({
      heading: isProblem(absence) ? '材料说明页' : '见电子附件',
      fields: [
        { label: '材料名称', value: material.name },
        { label: '材料类别', value: group },
        { label: '收入日期', value: sayDay(material.on) },
        { label: '文件格式', value: findKindByType(material.mime)?.name ?? material.mime },
        { label: '文件大小', value: printedSize(material.size) },
        { label: '登记的摘要（SM3）', value: material.digest },
      ],
      remark: `${absences[absence]}。${isProblem(absence) ? '请承办人、系统管理员核查，必要时从备份恢复或重新收入。' : '原文件随卷宗包保存，以上列摘要核对。'}`,
    })),
  };
}

function remarksOf(source: FrontSource): string[] {
  const absent = absentIn(source);
  const problems = absent.map(
    ({ material, absence }) =>
      `${isProblem(absence) ? '缺页' : '电子附件'}：${material.name}（${absences[absence]}）。`,
  );
  const withheld =
    source.withheld > 0
      ? [`另有${source.withheld}条记录依第十条不向制作人展示，未列入，摘要仍在留痕链中。`]
      : [];
  const open = endedOn(source.petition) ? [] : ['制作时本案尚未办结，卷宗并非最终内容。'];
  const remarks = [...open, ...problems, ...withheld];
  return remarks.length > 0 ? remarks : ['材料齐全，均已转为页面。'];
}

function closingSheet(source: FrontSource): ArchiveSheet {
  const { placements, by, today, contents, petition } = source;
  return {
    kind: 'archiveClosingSheet',
    ...common(source),
    fields: [
      { label: '材料份数', value: `${placements.length}份` },
      { label: '材料页数', value: `${placements.at(-1)?.to ?? 0}页（不含封面、卷内目录、备考表）` },
      { label: '办理记录', value: `${petition.seq}条` },
      { label: '制作人', value: by },
      { label: '制作日期', value: sayDay(today) },
      { label: '内容摘要（SM3）', value: contents },
    ],
    remarks: remarksOf(source).slice(0, 500),
  };
}

/** The papers to be printed around the materials. */
export const frontPapers = (source: FrontSource) => ({
  cover: cover(source),
  catalogue: catalogue(source),
  closing: closingSheet(source),
  slips: slips(source),
});
