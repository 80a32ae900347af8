/** The posts a person can hold in the court, with the names people there use. Articles 4, 5, 8, 10, 13, 14, 16. */
export const roles = {
  receptionClerk: '接访登记员',
  petitionTeam: '执行信访团队成员',
  teamLeader: '执行信访团队负责人',
  handler: '执行法官',
  trialJudge: '审判法官',
  deputyDirector: '分管副局长',
  director: '执行局长',
  courtLeader: '院领导',
  president: '院长',
  commandCentre: '执行指挥中心',
  archivist: '档案员',
  disciplineLiaison: '纪检监察联络员',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
} as const satisfies Record<string, string>;

export type Role = keyof typeof roles;

/**
 * Whose place it is to act in a petition in which nobody who holds a post may, because all of them are accused or
 * recused, or nobody holds it: the next up the ladder (decision 0031). The parts in a petition have their own rules.
 */
export const standIns: { readonly [post in Role]?: readonly Role[] } = {
  petitionTeam: ['teamLeader', 'deputyDirector', 'director'],
  teamLeader: ['deputyDirector', 'director'],
  deputyDirector: ['director', 'courtLeader', 'president'],
};

/** The three administrators (三员分立): nobody holds two of them, or one of them beside a business post. */
export const administrators = [
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const satisfies readonly Role[];
