import { maskPhone } from '#domain/identifiers/phone.ts';
import { gatewayLimits } from '#regulation/outgoing.ts';

const mobile = /(?<!\d)(?:\+?86)?(1[3-9]\d{9})(?!\d)/g;
const mailbox = /([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)/g;

/** An e-mail address with its name hidden: `zh****@court.example`. */
const maskEmail = (name: string, domain: string): string =>
  `${name.slice(0, Math.min(2, Math.floor(name.length / 2)))}****@${domain}`;

/** What a receiver said, fit to be kept and shown: one line, short, no phone number or mailbox in it. */
export const scrub = (text: string): string =>
  text
    .replaceAll(mobile, (_, number: string) => maskPhone(number))
    .replaceAll(mailbox, (_, name: string, domain: string) => maskEmail(name, domain))
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, gatewayLimits.answerKept);
