/** The pages that a case file adds to its materials. */
import { z } from 'zod';
import { line, optionalLine } from './paper-text.ts';

const day = z.iso.date().meta({ description: 'A day YYYY-MM-DD; printed as 2026年11月23日.' });

const common = {
  court: line(40).meta({ description: 'Full name of the court.' }),
  number: line(60).meta({ description: 'Number of the petition.' }),
  date: day.meta({ description: 'The day the case file is made.' }),
};

/** A row of a table of fields: what is printed before the value, and the value; an empty one prints a dash. */
const fields = z.array(z.object({ label: line(40), value: optionalLine(600) })).max(30);

export const archiveCover = z.object({
  kind: z.literal('archiveCover'),
  ...common,
  fields,
});

export const archiveCatalogue = z.object({
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
export const archiveSlips = z.object({
  kind: z.literal('archiveSlips'),
  ...common,
  slips: z.array(z.object({ heading: line(60), fields, remark: line(300) })).min(1),
});

export const archiveClosingSheet = z.object({
  kind: z.literal('archiveClosingSheet'),
  ...common,
  fields,
  remarks: z.array(line(400)).max(500).meta({ description: '本卷情况说明: what is missing, and why.' }),
});

export const archivePapers = [archiveCover, archiveCatalogue, archiveSlips, archiveClosingSheet] as const;
