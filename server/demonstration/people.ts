/** Invented people and organisations: names, and numbers that pass every check and belong to nobody. */
import { type Day, dayOf } from '#domain/calendar/day.ts';
import type { Random } from './random.ts';

/** Most frequent first; the weight falls with the rank, as it does in life. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文亓';

const givenCharacters =
  '伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰涛昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆磊民友裕河哲江超浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以建家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘秀娟英华慧巧美娜静淑惠珠翠雅芝玉萍红娥玲芬芳燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽';

const givenList = [...new Set(givenCharacters)];

/** A person's name: a surname as frequent as its rank says, and one or two characters. */
export function personName(random: Random): string {
  const rank = Math.floor(surnames.length * random.next() ** 2.2);
  const surname = [...surnames][rank] ?? '王';
  const given = random.pick(givenList);
  return random.chance(0.28) ? surname + given : surname + given + random.pick(givenList);
}

const places = ['济南', '济南钢城', '莱芜', '山东', '济南艾山', '济南汶源'] as const;
/** Coined, so that they name no real firm. */
const coinages =
  '砚启 沐岚 恒屿 澜拓 朔润 砺远 昱衡 垚鼎 泓轩 筑合 岱曜 嵘实 汶泽 棋峰 钧策 霁川 湛丰 焱驰 桉禾 峪源 珩达 潼信 穗安 煦工'.split(
    ' ',
  );
const trades =
  '商贸 建筑工程 机械制造 粉末冶金 物流 房地产开发 建材 钢材贸易 餐饮管理 物业服务 劳务分包 农业科技 汽车销售 装饰工程 新材料 环保设备'.split(
    ' ',
  );

/** The name of an invented organisation, mostly a firm. */
export function organisationName(random: Random): string {
  const [place, coined] = [random.pick(places), random.pick(coinages)];
  const kind = random.weighted({ firm: 82, cooperative: 8, shop: 6, branch: 4 });
  switch (kind) {
    case 'firm':
      return `${place}${coined}${random.pick(trades)}有限公司`;
    case 'cooperative':
      return `${place}${coined}果蔬种植专业合作社`;
    case 'shop':
      return `济南市钢城区${coined}建材经营部`;
    case 'branch':
      return `${place}${coined}${random.pick(trades)}有限公司钢城分公司`;
  }
}

const streets = ['艾山街道', '里辛街道', '汶源街道', '颜庄街道', '辛庄街道'] as const;
const neighbours = ['莱芜区凤城街道', '莱芜区口镇街道', '莱芜区张家洼街道', '莱芜区牛泉镇'] as const;
const estates = ['金水河小区', '汶河花园', '府前新居', '艾山家园', '棋山苑', '丰登花园'] as const;
const villages = ['东王家庄村', '北坡村', '上河村', '南岭村', '小台子村', '西沟村'] as const;

/** An address in the district or next to it, with invented estates and villages. */
export function address(random: Random): string {
  const area = random.chance(0.8) ? `钢城区${random.pick(streets)}` : random.pick(neighbours);
  const home = random.chance(0.6)
    ? `${random.pick(estates)}${random.int(1, 30)}号楼${random.int(1, 4)}单元${random.int(1, 11)}0${random.int(1, 3)}室`
    : `${random.pick(villages)}${random.int(1, 320)}号`;
  return `山东省济南市${area}${home}`;
}

/** A village or estate of the district, as people say it in a letter. */
export const placeName = (random: Random): string =>
  random.pick(streets) + random.pick([...villages, ...estates]);

const phoneHeads = ['1380000', '1990000', '1500000', '1770000'] as const;

/** A mobile number that anybody sees to be invented (138 0000 …), of the right form. */
export function phone(random: Random): string {
  return random.pick(phoneHeads) + String(random.int(0, 9999)).padStart(4, '0');
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function bornOn(random: Random): Day {
  return dayOf(random.int(1950, 2004), random.int(1, 12), random.int(1, 28));
}

/** An identity number of the district's own code, which exists only since 2019, with its right check character. */
export function citizenId(random: Random): string {
  const body = `370117${bornOn(random).replaceAll('-', '')}${String(random.int(1, 999)).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return body + '10X98765432'.charAt(sum % 11);
}
