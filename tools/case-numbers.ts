import { z } from 'zod';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';

const lineSchema = z.object({ text: z.string() });

/**
 * The answer to one line `{"text":"（2021）鲁0117执123号"}`: the parts of the case number, with `suffix` and
 * `warnings` (Chinese) only where there are any, or `valid: false` with the problem. Throws in Chinese when
 * the line itself is malformed.
 */
export function caseNumberLine(input: unknown): Record<string, unknown> {
  const line = lineSchema.safeParse(input);
  if (!line.success) throw new Error('每行应是一个带“text”文字的对象，例如 {"text":"（2021）鲁0117执123号"}');
  const result = parseCaseNumber(line.data.text);
  if (!result.ok) return { valid: false, problem: result.problem };
  const { year, court, type, number, suffix } = result.value;
  const warnings = result.warnings.map(({ text }) => text);
  return {
    valid: true,
    year,
    court,
    type,
    number,
    ...(suffix === undefined ? {} : { suffix }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}
