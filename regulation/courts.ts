import table from './courts.json' with { type: 'json' };

export type CourtLevel = '最高' | '高级' | '中级' | '基层';

export type Court = {
  readonly code: string;
  readonly name: string;
  readonly level: CourtLevel;
  /** Code of the court above; absent where it cannot be told from the code. */
  readonly superior?: string;
  /** The code that took this one's place when the district was merged or renamed. */
  readonly succeededBy?: string;
  /** False where the name comes from general knowledge and no published source confirmed it. */
  readonly verified: boolean;
};

const names: Readonly<Record<string, string>> = table.names;
const formerCodes: Readonly<Record<string, string>> = table.formerCodes;
const unverified: ReadonlySet<string> = new Set(table.unverified);

const SUPREME = '最高法';

/** First characters that the court codes of 法〔2015〕137号 can begin with, after 最高法. */
export const COURT_LETTERS = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军';

/*
 * Numbered intermediate courts of the municipalities share out the districts by decree, and the 90 of a
 * county under its province names no intermediate court.
 */
const SUPERIOR_SET_BY_DECREE = /^(?:[京津沪渝]\d{4}|.90\d{2})$/;

/**
 * The court with this code (鲁0117), or undefined when the table does not know it. The table is derived
 * from the rule of 法〔2015〕137号 and today's districts, so a missing code proves nothing (see SOURCES.md).
 */
export function findCourt(code: string): Court | undefined {
  if (!Object.hasOwn(names, code)) return undefined;
  const name = names[code];
  if (name === undefined) return undefined;
  const superior = findSuperior(code);
  const succeededBy = formerCodes[code];
  return {
    code,
    name,
    level: levelOf(code),
    verified: !unverified.has(code),
    ...(superior === undefined ? {} : { superior }),
    ...(succeededBy === undefined ? {} : { succeededBy }),
  };
}

/** The code in use today: 鲁1203 (莱芜市钢城区) → 鲁0117; a current or unknown code is returned as it is. */
export function currentCourtCode(code: string): string {
  return Object.hasOwn(formerCodes, code) ? (formerCodes[code] ?? code) : code;
}

function levelOf(code: string): CourtLevel {
  if (code === SUPREME) return '最高';
  const digits = code.length - 1;
  if (digits === 0) return '高级';
  return digits === 2 ? '中级' : '基层';
}

function findSuperior(code: string): string | undefined {
  if (code === SUPREME || SUPERIOR_SET_BY_DECREE.test(code)) return undefined;
  return code.length === 1 ? SUPREME : code.slice(0, -2);
}

/** Whether court codes begin with this character (鲁), 最高法 apart. */
export function isCourtLetter(letter: string): boolean {
  return letter.length === 1 && COURT_LETTERS.includes(letter);
}
