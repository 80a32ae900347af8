/** The ten classes of the standard (clauses 1–11; jurisdiction is a class of its own there too). */
export type CaseCategory =
  | 'jurisdiction'
  | 'criminal'
  | 'civil'
  | 'administrative'
  | 'compensationAndRelief'
  | 'regionalAssistance'
  | 'internationalAssistance'
  | 'sanction'
  | 'preservation'
  | 'enforcement'
  | 'insolvency';

/** One 类型代字: the letters between the court code and the serial number of a case number. */
export type CaseType = { readonly code: string; readonly name: string; readonly category: CaseCategory };

type Row = readonly [code: string, name: string];

/*
 * 《人民法院案件类型及其代字标准》, annex of 法〔2015〕137号 (in force 2016-01-01) with the later additions
 * 刑教*, 民保*, 行赔他 and 赔确监. One row per 代字: where the standard gives several case types the same
 * letters, the name is their common heading.
 */
const TABLE = {
  jurisdiction: [
    ['刑辖', '刑事管辖案件'],
    ['民辖', '民事管辖案件'],
    ['民辖终', '民事管辖上诉案件'],
    ['民辖监', '民事管辖监督案件'],
    ['行辖', '行政管辖案件'],
    ['行辖终', '行政管辖上诉案件'],
    ['赔辖', '行政赔偿管辖案件'],
    ['赔辖终', '行政赔偿管辖上诉案件'],
  ],
  criminal: [
    ['刑初', '刑事一审案件'],
    ['刑终', '刑事二审案件'],
    ['刑监', '刑事依职权再审审查案件'],
    ['刑申', '刑事申诉再审审查案件'],
    ['刑抗', '刑事抗诉再审审查案件'],
    ['刑再', '刑事再审案件'],
    ['刑没', '申请没收违法所得案件'],
    ['刑核', '刑事复核案件'],
    ['刑医', '强制医疗审查案件'],
    ['刑医解', '解除强制医疗审查案件'],
    ['刑医复', '强制医疗复议案件'],
    ['刑医监', '强制医疗监督案件'],
    ['刑止', '停止执行死刑审查案件'],
    ['刑止调', '停止执行死刑调查案件'],
    ['刑止核', '停止执行死刑调查审核案件'],
    ['刑更', '刑罚与执行变更审查案件'],
    ['刑更监', '刑罚与执行变更监督案件'],
    ['刑更备', '刑罚与执行变更备案案件'],
    ['刑教', '安置教育审查案件'],
    ['刑教解', '解除安置教育审查案件'],
    ['刑教复', '安置教育复议案件'],
    ['刑教监', '安置教育监督案件'],
    ['刑他', '其他刑事案件'],
  ],
  civil: [
    ['民初', '民事一审案件'],
    ['民终', '民事二审案件'],
    ['民监', '民事依职权再审审查案件'],
    ['民申', '民事申请再审审查案件'],
    ['民抗', '民事抗诉再审审查案件'],
    ['民再', '民事再审案件'],
    ['民撤', '第三人撤销之诉案件'],
    ['民特', '民事特别程序案件'],
    ['民特监', '民事特别程序监督案件'],
    ['民催', '催告案件'],
    ['民督', '申请支付令审查案件'],
    ['民督监', '支付令监督案件'],
    ['民保令', '人身安全保护令申请审查案件'],
    ['民保更', '人身安全保护令变更案件'],
    ['民他', '其他民事案件'],
  ],
  administrative: [
    ['行初', '行政一审案件'],
    ['行终', '行政二审案件'],
    ['行监', '行政依职权再审审查案件'],
    ['行申', '行政申请再审审查案件'],
    ['行抗', '行政抗诉再审审查案件'],
    ['行再', '行政再审案件'],
    ['行审', '非诉行政行为申请执行审查案件'],
    ['行审复', '非诉行政行为申请执行审查复议案件'],
    ['行他', '其他行政案件'],
  ],
  compensationAndRelief: [
    ['行赔初', '行政赔偿一审案件'],
    ['行赔终', '行政赔偿二审案件'],
    ['行赔监', '行政赔偿依职权再审审查案件'],
    ['行赔申', '行政赔偿申请再审审查案件'],
    ['行赔抗', '行政赔偿抗诉再审审查案件'],
    ['行赔再', '行政赔偿再审案件'],
    ['行赔他', '其他行政赔偿案件'],
    ['法赔', '法院作为赔偿义务机关自赔案件'],
    ['委赔', '赔偿委员会审理赔偿案件'],
    ['委赔监', '司法赔偿监督审查案件'],
    ['委赔提', '司法赔偿监督上级法院赔偿委员会重审案件'],
    ['委赔再', '司法赔偿监督本院赔偿委员会重审案件'],
    ['赔确监', '赔偿确认申诉审查案件'],
    ['赔他', '其他赔偿案件'],
    ['司救刑', '刑事司法救助案件'],
    ['司救民', '民事司法救助案件'],
    ['司救行', '行政司法救助案件'],
    ['司救赔', '国家赔偿司法救助案件'],
    ['司救执', '执行司法救助案件'],
    ['司救访', '涉诉信访司法救助案件'],
    ['司救他', '其他司法救助案件'],
  ],
  regionalAssistance: [
    ['认台', '认可与执行台湾地区裁判、仲裁裁决审查案件'],
    ['认港', '认可与执行香港特别行政区裁判、仲裁裁决审查案件'],
    ['认澳', '认可与执行澳门特别行政区裁判、仲裁裁决审查案件'],
    ['认复', '认可与执行审查复议案件'],
    ['认他', '认可与执行审查其他案件'],
    ['请台送', '请求台湾地区送达文书审查案件'],
    ['请港送', '请求香港特别行政区法院送达文书审查案件'],
    ['请澳送', '请求澳门特别行政区法院送达文书审查案件'],
    ['台请送', '协助台湾地区送达文书案件'],
    ['港请送', '协助香港特别行政区法院送达文书案件'],
    ['澳请送', '协助澳门特别行政区法院送达文书案件'],
    ['请台调', '请求台湾地区调查取证审查案件'],
    ['请港调', '请求香港特别行政区调查取证审查案件'],
    ['请澳调', '请求澳门特别行政区法院调查取证审查案件'],
    ['台请调', '协助台湾地区调查取证案件'],
    ['港请调', '协助香港特别行政区调查取证案件'],
    ['澳请调', '协助澳门特别行政区法院调查取证案件'],
    ['请移管', '接收在台湾地区被判刑人案件'],
    ['助移管', '向台湾地区移管被判刑人案件'],
    ['请移赃', '接收台湾地区移交罪赃案件'],
    ['助移赃', '向台湾地区移交罪赃案件'],
  ],
  internationalAssistance: [
    ['协外认', '承认与执行外国裁判、仲裁裁决审查案件'],
    ['协他', '承认与执行审查其他案件'],
    ['协外送', '协助外国法院送达文书案件'],
    ['请外送', '请求外国法院送达文书审查案件'],
    ['协外调', '协助外国法院调查取证案件'],
    ['请外调', '请求外国法院调查取证审查案件'],
    ['请外移', '接收在外国被判刑人案件'],
    ['协外移', '向外国移管被判刑人案件'],
    ['请外引', '请求外国引渡案件'],
    ['协外引', '协助外国引渡案件'],
  ],
  sanction: [
    ['司惩', '司法制裁审查案件'],
    ['司惩复', '司法制裁复议案件'],
  ],
  preservation: [
    ['财保', '非诉财产保全审查案件'],
    ['行保', '非诉行为保全审查案件'],
    ['行保复', '非诉行为保全复议案件'],
    ['证保', '非诉证据保全审查案件'],
  ],
  enforcement: [
    ['执', '首次执行案件'],
    ['执恢', '恢复执行案件'],
    ['执保', '财产保全执行案件'],
    ['执异', '执行异议案件'],
    ['执复', '执行复议案件'],
    ['执监', '执行监督案件'],
    ['执协', '执行协调案件'],
    ['执他', '其他执行案件'],
  ],
  insolvency: [
    ['清申', '强制清算申请审查案件'],
    ['破申', '破产申请审查案件'],
    ['清终', '强制清算上诉案件'],
    ['破终', '破产上诉案件'],
    ['清监', '强制清算监督案件'],
    ['破监', '破产监督案件'],
    ['强清', '强制清算案件'],
    ['破', '破产案件'],
  ],
} as const satisfies Record<CaseCategory, readonly Row[]>;

/** All case types of the standard, in its order. */
export const caseTypes: readonly CaseType[] = Object.entries(TABLE).flatMap(([category, rows]) =>
  rows.map(([code, name]) => ({ code, name, category: category as CaseCategory })),
);

const typesByCode: ReadonlyMap<string, CaseType> = new Map(caseTypes.map((type) => [type.code, type]));

/** Letter of a specialised bench before the type (专门审判代字, 法〔2018〕335号): 最高法知民终. */
const SPECIALISED_LETTERS = ['知'] as const;

/** The case type with these letters, a specialised bench's letter before them allowed (知民终 → 民终). */
export function findCaseType(code: string): CaseType | undefined {
  const letter = SPECIALISED_LETTERS.find((one) => code.startsWith(one));
  return (
    typesByCode.get(code) ?? (letter === undefined ? undefined : typesByCode.get(code.slice(letter.length)))
  );
}
