import { type Carrier, carriers } from '#regulation/service.ts';
import { foldText } from './folded-text.ts';

/** A postal number as typed or pasted, in one spelling: half width, capitals, no spaces. Empty when nothing was given. */
export const readMailNumber = (text: string): string => foldText(text).replace(/\s/g, '').toUpperCase();

/** Whether the number looks like one of this carrier's. A strange one is shown as such, and taken all the same. */
export const isUsualMailNumber = (carrier: Carrier, number: string): boolean =>
  carriers[carrier].numbers.some((usual) => usual.test(number));
