/*
 * Before 2016 every court made its own letters («钢执字第45号»): court and type run together without a mark,
 * so the cut below is a judgement from the forms courts really used, and the year and number never depend on it.
 */

/** The letters of an old case number, cut where that can be told. */
export type OldLetters = {
  /** Empty where the cut is not certain. */
  readonly court: string;
  readonly type: string;
  readonly certain: boolean;
  /** The letters are a type alone, as only the Supreme People's Court wrote: 民一终字第174号. */
  readonly courtLeftOut: boolean;
};

const SUPREME = '最高法';

/** Shanghai's courts put the field of a bench in brackets: 浦民一（民）初. */
const FIELD = '(?:\\([民商知刑行经房外海少]\\))?';
const BENCH = '[一二三四五六七八九]?';
const TRIAL =
  `(?:少|知|海(?=商))?(?:民|刑|行|商|经|知)${BENCH}${FIELD}[外商知赔房劳金海少辖特申再破提管附]{0,2}` +
  '(?:初|终|再|监|申|抗|提|撤|特|督|催|破|算|保|辖|管|调|预|他|裁|重|核|更)';
const ENFORCEMENT = `[民刑行商经非委知仲公]?执(?:行|前)?${BENCH}[民刑行商经仲公非赔外知保恢异复议监督请协他裁申委指调审预]{0,2}`;
const OTHER = [
  '刑[一二三四五]?复',
  '知行',
  '引调',
  '(?:诉前|诉|立)调',
  '立预',
  '立[一二]?[民刑行商]?[初终监申保]',
  '(?:诉前|诉|财)保',
  '司惩复?',
  '司救[刑民行赔执访他]?',
  '法赔',
  '委赔[监提再]?',
  '(?:非诉|非)?行审复?',
  '仲审',
  '强清',
  '清[申终监算]',
  '破[初终申监预]?',
  '刑?[减假]',
  '赔[初终监他]?',
  '督',
  '催',
].join('|');

const TYPE = `${TRIAL}|${ENFORCEMENT}|${OTHER}`;
const TYPE_ONLY = new RegExp(`^(?:${TYPE})$`, 'u');
const COURT_AND_TYPE = new RegExp(`^(.+?)(${TYPE})$`, 'u');

/** Of the letters a type begins with, those that are no court's abbreviation: 商执 is 商河's 执, 民一终 a type. */
const BEGINS_A_TYPE = /^[民刑执知立委法少引诉司]/u;

/** Last letters that only a court's type has, where the whole is no form known above. */
const COURT_STAGE = /[初终再申执督催破辖]$/u;

/** Notaries, prosecutors and arbitrators number their papers alike: 东证执字第12号, 检民监字第3号. */
const OTHER_BODY = /检|证[民经执内外商]*$|仲裁|人仲|劳仲/u;

/**
 * Cuts the letters between year and 字第 into court and type, the longest known type winning (甬仑 + 执民).
 * Undefined when nothing in them belongs to a court: then it is another body's document number (农政字).
 */
export function findOldLetters(letters: string): OldLetters | undefined {
  if (OTHER_BODY.test(letters)) return undefined;
  const cut = COURT_AND_TYPE.exec(letters);
  if (TYPE_ONLY.test(letters) && (!cut || BEGINS_A_TYPE.test(letters))) {
    return { court: SUPREME, type: letters, certain: true, courtLeftOut: true };
  }
  const [, court, type] = cut ?? [];
  if (court !== undefined && type !== undefined) return { court, type, certain: true, courtLeftOut: false };
  if (!COURT_STAGE.test(letters)) return undefined;
  return { court: '', type: letters, certain: false, courtLeftOut: false };
}

/** Whether the letters are those of a type with no court before them. */
export function isTypeAlone(letters: string): boolean {
  return TYPE_ONLY.test(letters);
}
