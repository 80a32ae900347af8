import type { MaterialAnswer } from '#contract/file.ts';
import { pagedTypes } from '#domain/petition/material-facts.ts';

/** Whether the pages of a material can be arranged. */
export const isPaged = ({ mime }: Pick<MaterialAnswer, 'mime'>): boolean => pagedTypes.includes(mime);
