/** The words of outgoing messages: plain text with names in double curly brackets, nothing else. */
import { outgoingLengths } from '#regulation/outgoing.ts';

const placeholder = /\{\{([^{}]*)\}\}/g;

/** Why a template cannot be used where these words may stand, or undefined: empty, too long, a bracket left open, a word nobody knows. */
export function templateFault(text: string, words: readonly string[], longest: number): string | undefined {
  if (text.trim() === '') return '请填写内容';
  if (text.length > longest) return `不得超过${longest}字，现在${text.length}字`;
  const unknown = [...text.matchAll(placeholder)]
    .map(([, name = '']) => name)
    .find((name) => !words.includes(name));
  if (unknown !== undefined)
    return `没有“${unknown}”这一项，可用：${words.map((word) => `{{${word}}}`).join('、')}`;
  return /\{\{|\}\}/.test(text.replaceAll(placeholder, '')) ? '花括号不成对，应写作 {{登记号}}' : undefined;
}

/** The text with its words filled in; a word without a value stays empty. */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(placeholder, (_, name: string) => values[name] ?? '');

/** How many SMS operators count a text as. */
export function smsCount(text: string): number {
  const { sms, joinedSms } = outgoingLengths;
  return text.length <= sms ? 1 : Math.ceil(text.length / joinedSms);
}
