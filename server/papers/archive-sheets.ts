/** The sheets that a case file adds to its materials. They are no papers of the petition: nothing is sent, and no court words them anew. */
import { z } from 'zod';
import { PaperError } from './paper-error.ts';
import { line, optionalLine } from './paper-text.ts';

const day = z.iso.date().meta({ description: 'A day YYYY-MM-DD; printed as 2026年11月23日.' });

const common = {
  court: line(40).meta({ description: 'Full name of the court.' }),
  number: line(60).meta({ description: 'Number of the petition.' }),
  date: day.meta({ description: 'The day the case file is made.' }),
};

/** A row of a table of fields: what is printed before the value, and the value; an empty one prints a dash. */
const fields = z.array(z.object({ label: line(40), value: optionalLine(600) })).max(30);

const archiveCover = z.object({
  kind: z.literal('archiveCover'),
  ...common,
  fields,
});

const archiveCatalogue = z.object({
  kind: z.literal('archiveCatalogue'),
  ...common,
  groups: z
    .array(
      z.object({
        name: line(60),
        entries: z.array(
          z.object({
            index: line(10),
            name: line(300),
            on: day.optional(),
            pages: line(20),
            note: optionalLine(100),
          }),
        ),
      }),
    )
    .meta({ description: 'Kinds in the order of article 16; a kind without materials says 无.' }),
});

/** One page for each material that stands in the file by its name only. */
const archiveSlips = z.object({
  kind: z.literal('archiveSlips'),
  ...common,
  slips: z.array(z.object({ heading: line(60), fields, remark: line(300) })).min(1),
});

const archiveClosingSheet = z.object({
  kind: z.literal('archiveClosingSheet'),
  ...common,
  fields,
  remarks: z.array(line(400)).max(500).meta({ description: '本卷情况说明: what is missing, and why.' }),
});

const sheetSchema = z.discriminatedUnion('kind', [
  archiveCover,
  archiveCatalogue,
  archiveSlips,
  archiveClosingSheet,
]);

/** A sheet of a case file, told apart by `kind`. */
export type ArchiveSheet = z.input<typeof sheetSchema>;

/** The sheet as JSON for its drawing. Throws a `PaperError` for content that is empty or too long where it may not be. */
export function checkedSheet(sheet: ArchiveSheet): string {
  const checked = sheetSchema.safeParse(sheet);
  if (!checked.success)
    throw new PaperError('paperInvalid', `卷宗页的内容不合格式：${z.prettifyError(checked.error)}`);
  return JSON.stringify(checked.data);
}
