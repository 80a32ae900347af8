import { randomInt } from 'node:crypto';
import { findPasswordFault } from './password-policy.ts';

/** Without the letters and digits that people misread on paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A random password that the policy allows for all these user names, easy to read out: `Zf-k3mq-7xd2-9pwa`. */
export function newPassword(usernames: readonly string[]): string {
  for (;;) {
    const groups = Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join(''),
    );
    const password = ['Zf', ...groups].join('-');
    if (usernames.every((username) => !findPasswordFault(password, username))) return password;
  }
}
