const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/i, '安卓'],
  [/iPhone|iPad/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS X|Macintosh/i, 'macOS'],
  [/UOS|Kylin|Linux/i, 'Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/\bQQBrowser\/(\d+)/i, 'QQ 浏览器'],
  [/\b(?:360SE|QIHU)/i, '360 浏览器'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+).*Safari/, 'Safari'],
];

/** The program and the machine a person signed in with, in words, from what the browser says of itself. */
export function sayDevice(agent: string): string {
  if (agent.trim() === '') return '未说明';
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = browsers.flatMap(([pattern, name]) => {
    const found = pattern.exec(agent);
    return found ? [`${name}${found[1] ? ` ${found[1]}` : ''}`] : [];
  })[0];
  const known = [system, browser].filter(Boolean).join(' · ');
  return known === '' ? (agent.split(/[\s/]/)[0] ?? '').slice(0, 40) : known;
}
