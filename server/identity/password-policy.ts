const SHORTEST = 10;
const LONGEST = 128;
const CLASSES_ASKED = 3;
const CLASSES = [/[a-z]/u, /[A-Z]/u, /[0-9]/u, /[^a-zA-Z0-9]/u];

/** Why this password will not do for this account, or undefined when it will. */
export function findPasswordFault(password: string, username: string): string | undefined {
  const text = password.normalize('NFKC');
  if ([...text].length < SHORTEST) return `密码至少 ${SHORTEST} 位，请加长`;
  if (text.length > LONGEST) return `密码最多 ${LONGEST} 位，请缩短`;
  if (CLASSES.filter((pattern) => pattern.test(text)).length < CLASSES_ASKED) {
    return '密码应包含大写字母、小写字母、数字、符号中的至少三类';
  }
  if (text.toLowerCase().includes(username.toLowerCase())) return '密码不得包含用户名，请更换';
  return undefined;
}
