/**
 * Every provision the system rests on: the court's own regulation (钢法发〔2021〕24号) and the national rules its
 * petitions live under. Gists are ours; the court may load the official text, which is shown instead.
 */
export type Provision = { readonly citation: string; readonly title: string; readonly gist: string };

/** The regulation numbers two articles 第六条: `6a` is the acceptance one, `6b` the handling one. */
export const articles = {
  '1': {
    citation: '第一条',
    title: '执行申诉信访的含义',
    gist: '公民、法人和其他组织以走访、书信、电话等形式，就法院执行中的问题反映情况、提出建议或投诉请求的，都是执行申诉信访；提出的人称执行信访人。',
  },
  '2': {
    citation: '第二条',
    title: '办理原则与四项落实',
    gist: '诉求合理的解决到位，诉求无理的教育到位，生活困难的救助到位，行为违法的依法处理。',
  },
  '3': {
    citation: '第三条',
    title: '有访必接、答复及时',
    gist: '在上级法院统一管理下分级负责、及时审查、就地解决：有访必接、有信必办、处理有据、答复及时。',
  },
  '4': {
    citation: '第四条',
    title: '院领导主办、原审法官协办',
    gist: '执行信访案件由院领导主办，作出生效判决的承办法官协办，减少越级访和重复访。',
  },
  '5': {
    citation: '第五条',
    title: '首问负责与信访团队',
    gist: '一般案件由仍在执行岗位的原承办人接访；原承办人已离开执行部门的，由信访团队与其协调处理；重点、难点案件由团队与原承办人联合接处；团队负责重点案件的交办督办。',
  },
  '6a': {
    citation: '第六条（受理）',
    title: '应当受理的八种事由',
    gist: '当事人或有利害关系的第三人提出回避、拖延执行、违法强制措施、超标的查封、变更追加、执行第三人财产、款物发放与暂缓中止终结以及其他涉执事项的，应当受理。',
  },
  '6b': {
    citation: '第六条（办理）',
    title: '执行实施类的办理',
    gist: '有财产的穷尽执行措施尽快执行到位；确无财产的尽力解释说明，争取息诉罢访。',
  },
  '7': {
    citation: '第七条',
    title: '诉访分离',
    gist: '执行审查类信访，能够导入异议、复议、执行监督等法定程序的，应当导入。',
  },
  '8': {
    citation: '第八条',
    title: '接访制度',
    gist: '日常接待与领导接访并行；正在执行的案件可以预约接访；重复来访或重大复杂的，由分管副局长或执行局长接待。',
  },
  '9': {
    citation: '第九条',
    title: '听取、调查与听证',
    gist: '应当阅读或听取信访人陈述；必要时要求承办人等说明情况、向外调查；重大、复杂、疑难的可以听证。',
  },
  '10': {
    citation: '第十条',
    title: '对无理缠诉的处置',
    gist: '先做思想工作并与公安机关联系；必要时经院领导批准方可采取强制措施。',
  },
  '11': {
    citation: '第十一条',
    title: '司法救助',
    gist: '申请执行人特别困难，经执行认定被执行人无财产的，按司法救助程序报请救助。',
  },
  '12': {
    citation: '第十二条',
    title: '逐案登记',
    gist: '信访案件逐案登记、全部录入系统，严禁体外循环；登记来访时间、来源、信访人及电话、当事人、承办人、执行案号、内容摘要、拟办意见。',
  },
  '13': {
    citation: '第十三条',
    title: '转交、约谈、答复与审批',
    gist: '信访团队2日内转交承办人；承办人收到后5日内约谈，40个工作日内答复；办理意见须经主办院领导同意或集体研究。',
  },
  '14': {
    citation: '第十四条',
    title: '上级交办与核销',
    gist: '上级交办、转办事项按通知要求的时间反馈；不属本院管辖的作出说明；需核销的由执行指挥中心汇总材料上报。',
  },
  '15': {
    citation: '第十五条',
    title: '可不予受理的七种情形',
    gist: '信息不明又联系不上、仅反映作风廉洁、主体不适格、应走其他程序、非法院管辖、非本院案件、已提级或指定他院的，可不予受理，但须释明并做好息访。',
  },
  '16': {
    citation: '第十六条',
    title: '一案一档与台账',
    gist: '信访案件一案一档，含登记、批示、受理告知及回执、调查、约谈、证据、答复意见书及送达凭证；全程可追溯；分别建立台账。',
  },
  '17': {
    citation: '第十七条',
    title: '考核',
    gist: '信访工作纳入执行工作目标考核，个人绩效纳入岗位考核并作为评先晋级依据。',
  },
  '18': { citation: '第十八条', title: '施行', gist: '自2021年7月16日印发之日起施行。' },
} as const satisfies Record<string, Provision>;

/** Rules outside the regulation that the same petition lives under, each by its short key. */
export const provisions = {
  'process-2': {
    citation: '《涉执申诉信访案件办理流程规范》第二条',
    title: '材料接收',
    gist: '现场接访、来信、立案庭收转、领导机关批转、代表委员反映、网络等途径的材料都应接收。',
  },
  'process-3': {
    citation: '《涉执申诉信访案件办理流程规范》第三条',
    title: '形式审查',
    gist: '反映本院或辖区下级法院执行问题的受理；反映上级法院或明显不属执行问题的不受理并告知去处。',
  },
  'process-4': {
    citation: '《涉执申诉信访案件办理流程规范》第四条',
    title: '登记与重复检查',
    gist: '登记前先查重，属重复信访的增加次数，不再另行登记；登记完成后报信访负责人审核。',
  },
  'process-5': {
    citation: '《涉执申诉信访案件办理流程规范》第五条',
    title: '登记审核',
    gist: '信访负责人对登记审核：不属受理范围的剔除，信息不全不准的退回补充，符合要求的通过。',
  },
  'process-6': {
    citation: '《涉执申诉信访案件办理流程规范》第六条',
    title: '确定承办人',
    gist: '审核通过的材料一般随机确定承办人；复杂、影响大或者紧急的，由执行部门负责人研究确定。',
  },
  'process-8': {
    citation: '《涉执申诉信访案件办理流程规范》第八条',
    title: '直接结案',
    gist: '信息不全、不属执行问题、重复且正在督办、已立执行监督案件、已信访终结等六种情形可申请直接结案，须写明理由并经信访负责人审核同意。',
  },
  'process-9': {
    citation: '《涉执申诉信访案件办理流程规范》第九条',
    title: '办结审核',
    gist: '反映本院执行问题的，材料上传齐全并经信访负责人审核同意后才能办结。',
  },
  'process-11': {
    citation: '《涉执申诉信访案件办理流程规范》第十一条',
    title: '问题类型与在系统中交办',
    gist: '提出明确交办要求，经信访负责人审核同意后，在系统中直接发至执行法院；所反映的问题分为消极执行、执行错误和外部问题三类，按类提出处理意见。',
  },
  'process-13': {
    citation: '《涉执申诉信访案件办理流程规范》第十三条',
    title: '交办案件的办理与申请核销',
    gist: '交办案件由承办人联系信访人并制作笔录；办结后申请核销，写明理由、判决和执行情况、信访办理情况，并附案件办理报告等材料。',
  },
  'opinions-7': {
    citation: '法发〔2016〕15号第七条',
    title: '有效化解',
    gist: '实施类信访只有三种有效化解：执行到位；和解并已开始履行；重新核查确无财产，释明或救助后申请执行人书面承诺息诉罢访。',
  },
  'opinions-8': {
    citation: '法发〔2016〕15号第八条',
    title: '督促执行而不再督办的情形',
    gist: '因破产、再审、涉嫌犯罪而依法中止执行并已告知或移送的，以及诉求实为认为执行依据有错的，上级法院不再作为执行信访交办督办。',
  },
  'opinions-9': {
    citation: '法发〔2016〕15号第九条',
    title: '已执行完毕仍称未完的',
    gist: '制作结案通知书，告知可以针对结案通知书提出执行异议。',
  },
  'opinions-10': {
    citation: '法发〔2016〕15号第十条',
    title: '已终本仍称未完的',
    gist: '告知可以针对终结本次执行程序裁定提出执行异议。',
  },
  'opinions-13': {
    citation: '法发〔2016〕15号第十三条',
    title: '名为申诉、实为异议的',
    gist: '没有异议申请书但实质主张执行行为违法或对标的主张权利的，参照异议申请受理。',
  },
  'opinions-14': {
    citation: '法发〔2016〕15号第十四条',
    title: '已立案审查的不再督办',
    gist: '主张执行行为违法的，责令下级法院按异议或监督程序审查；下级法院正式立案后，上级法院不再交办督办。',
  },
  'opinions-15': {
    citation: '法发〔2016〕15号第十五条',
    title: '不服复议裁定的',
    gist: '不服复议裁定而申诉的，上一级法院作为执行监督案件立案，以裁定作出结论。',
  },
  'opinions-16': {
    citation: '法发〔2016〕15号第十六条',
    title: '异议期限已过的',
    gist: '期限内提过异议而未获立案、期限后仍申诉的，执行法院作为执行监督案件立案；不服其裁定的，由上一级法院监督。',
  },
  'opinions-18': {
    citation: '法发〔2016〕15号第十八条',
    title: '请求纠错而不再督办的情形',
    gist: '诉求针对准予执行行政决定的裁定而不是执行行为，或者认为执行依据有错的，上级法院不再作为执行信访交办督办。',
  },
  'opinions-19': {
    citation: '法发〔2016〕15号第十九条',
    title: '承诺后反复信访的终结',
    gist: '确无财产且已书面承诺息诉罢访，又以相同事由反复信访的，执行法院可以逐级报请高级法院决定终结。',
  },
  'opinions-20': {
    citation: '法发〔2016〕15号第二十条',
    title: '救济穷尽后的终结',
    gist: '经异议、复议、监督程序都被驳回仍反复信访的可以终结：高级法院作出监督裁定的由其决定；最高法院作出裁定的由其决定或者交高级法院终结。',
  },
  'opinions-21': {
    citation: '法发〔2016〕15号第二十一条',
    title: '终结后仍定期查询财产',
    gist: '实施类信访终结后，执行法院仍应定期查询被执行人财产；有新线索而请求恢复的，立即恢复执行。',
  },
  'opinions-22': {
    citation: '法发〔2016〕15号第二十二条',
    title: '生活严重困难的一般不终结',
    gist: '申请执行人因案件未执行到位而生活严重困难的，一般不作信访终结。',
  },
  'opinions-23': {
    citation: '法发〔2016〕15号第二十三条',
    title: '终结前报最高法院备案',
    gist: '高级法院决定终结之前应当报最高法院备案；不予备案的不得终结。',
  },
  'opinions-24': {
    citation: '法发〔2016〕15号第二十四条',
    title: '终结书面告知',
    gist: '决定终结的，应当书面告知信访人。',
  },
  'opinions-25': {
    citation: '法发〔2016〕15号第二十五条',
    title: '终结后不再督办审查',
    gist: '已经终结的，除另有规定外上级法院不再交办督办，各级法院不再重复审查。',
  },
  'procedure-236': {
    citation: '《民事诉讼法》第二百三十六条',
    title: '执行行为异议与复议',
    gist: '认为执行行为违法的可以书面提出异议；对裁定不服的可以向上一级法院申请复议。',
  },
  'procedure-238': {
    citation: '《民事诉讼法》第二百三十八条',
    title: '案外人异议',
    gist: '案外人对执行标的主张权利的可以书面提出异议；对裁定不服的，按情形申请再审或提起诉讼。',
  },
  'process-14': {
    citation: '《涉执申诉信访案件办理流程规范》第十四条',
    title: '督办方式',
    gist: '交办案件超期未办理的，上级交办法院以电话、消息、视频会议、督查、预约谈或约谈、通报等方式督办。',
  },
  'process-15': {
    citation: '《涉执申诉信访案件办理流程规范》第十五条',
    title: '核销申请的层报与核查',
    gist: '执行法院审核同意后，核销申请层报交办的上级法院核查；符合条件的予以核销，不符合的继续督办、退回执行法院重新办理。',
  },
  'termination-5': {
    citation: '《人民法院涉诉信访案件终结办法》第五条',
    title: '终结备案材料',
    gist: '报最高法院备案的，提交终结备案表、终结报告和责任单位负责人签字的稳控责任书。',
  },
  'termination-6': {
    citation: '《人民法院涉诉信访案件终结办法》第六条',
    title: '备案审查',
    gist: '符合条件的备案后反馈；不符合的通知补正或者退回。',
  },
  'termination-7': {
    citation: '《人民法院涉诉信访案件终结办法》第七条',
    title: '终结告知',
    gist: '作出终结结论的法院自行或者委托相关法院告知信访人，并记录在案。',
  },
  'termination-8': {
    citation: '《人民法院涉诉信访案件终结办法》第八条',
    title: '终结后继续信访',
    gist: '备案终结后继续信访的，不再作为信访案件处理，由责任单位做好化解工作。',
  },
  'six-months': {
    citation: '法〔2016〕373号第九条',
    title: '终本后定期查询',
    gist: '终结本次执行程序后的五年内，执行法院每六个月通过网络查控查询一次被执行人财产。',
  },
  'objection-23': {
    citation: '《信访工作条例》第二十三条第二款',
    title: '不属职权范围的提出异议、退回',
    gist: '转送、交办的事项不属于本单位职权范围的，自收到之日起5个工作日内提出异议并详细说明理由，经同意后交还材料。',
  },
  'entry-227': {
    citation: '法〔2021〕227号第四条',
    title: '五个工作日内录入',
    gist: '收到后5个工作日内完成形式审查、登记并确定承办人。',
  },
  'finish-227': {
    citation: '法〔2021〕227号',
    title: '三十日办结',
    gist: '反映本院执行案件的，30日内办结并告知信访人。',
  },
  'petition-23': {
    citation: '《信访工作条例》第二十三条、《山东省信访条例》第三十三条',
    title: '十五日内书面告知',
    gist: '收到信访事项之日起15日内书面告知是否受理；姓名或住址不清的除外。',
  },
  'petition-34': {
    citation: '《信访工作条例》第三十四条',
    title: '六十日办结',
    gist: '自受理之日起60日内办结。',
  },
  'shandong-46': {
    citation: '《山东省信访条例》第四十六条',
    title: '信访人死亡后的继受与终止',
    gist: '信访人死亡、终止的，继受人可以继续；没有继受人，或办理期限内无人申请继受的，终止办理。',
  },
  'procedure-85': {
    citation: '《民事诉讼法》第八十五条',
    title: '期间的计算',
    gist: '期间开始的日不计算在内；最后一日是法定休假日的，以其后的第一个工作日届满。',
  },
  'procedure-47': {
    citation: '《民事诉讼法》第四十七条至第五十条',
    title: '回避',
    gist: '与案件有利害关系或其他可能影响公正处理的人员应当回避，当事人可以申请。',
  },
  'procedure-112': {
    citation: '《民事诉讼法》第一百一十二条',
    title: '拘传',
    gist: '必须到庭的人经两次传票传唤、没有正当理由不到庭的，可以拘传。',
  },
  'procedure-113': {
    citation: '《民事诉讼法》第一百一十三条',
    title: '法庭秩序',
    gist: '违反法庭规则的可以训诫、责令退出，也可以罚款、拘留；情节严重的依法追究刑事责任。',
  },
  'procedure-114': {
    citation: '《民事诉讼法》第一百一十四条',
    title: '妨害诉讼的行为',
    gist: '毁灭证据、阻碍作证、处分查封财产、侵害司法人员、阻碍执行职务、拒不履行裁判的，视情节罚款、拘留。',
  },
  'procedure-118': {
    citation: '《民事诉讼法》第一百一十八条',
    title: '罚款数额与拘留期限',
    gist: '对个人罚款不超过十万元，对单位五万元以上一百万元以下；拘留不超过十五日。',
  },
  'procedure-119': {
    citation: '《民事诉讼法》第一百一十九条',
    title: '院长批准与复议',
    gist: '拘传、罚款、拘留须经院长批准；罚款、拘留用决定书，不服的可以向上一级法院申请复议一次，不停止执行。',
  },
  'relief-16': {
    citation: '法发〔2016〕16号第一条至第三条',
    title: '国家司法救助',
    gist: '对权利受侵害、得不到有效赔偿而面临急迫困难的当事人，按法定事由给予一次性救助，不分户籍；同一案件同一人只救助一次，不超过未受偿的数额。',
  },
  'procedure-87': {
    citation: '《民事诉讼法》第八十七条至第九十五条',
    title: '送达',
    gist: '直接、留置、电子、委托、邮寄、转交、公告送达，各以其凭证证明。',
  },
  festivals: {
    citation: '《全国年节及纪念日放假办法》',
    title: '法定节日',
    gist: '元旦、春节、清明、劳动节、端午、中秋、国庆放假；逐年安排由国务院办公厅通知。',
  },
} as const satisfies Record<string, Provision>;

export type ArticleId = keyof typeof articles;
export type Basis = ArticleId | keyof typeof provisions;

/** The provision behind a basis: its citation as printed, its title and its gist in our words. */
export function getProvision(basis: Basis): Provision {
  const all: Record<Basis, Provision> = { ...articles, ...provisions };
  return all[basis];
}

/** The citation as it is printed on screens and papers, e.g. `第六条（受理）`. */
export const cite = (basis: Basis): string => getProvision(basis).citation;

/** Articles that no step, limit, ground or register cites: principles, or work whose steps are not built yet. */
export const notForMachines = {
  '3': '原则性规定：有访必接体现为登记不设门槛，处理有据体现为每一步注明条款',
  '17': '考核的度量尚未建成',
  '18': '施行日期由规则集的生效日承载',
} as const satisfies Partial<Record<ArticleId, string>>;
