/** Every kind of paper in the cases that strain a layout: shortest and longest names, many parties, no phone, long texts. */
import type { PaperKind } from '#regulation/papers.ts';
import { acceptanceNotice } from './kinds/acceptance-notice.ts';
import { appointmentNotice } from './kinds/appointment-notice.ts';
import { approvalForm } from './kinds/approval-form.ts';
import { declineNotice } from './kinds/decline-notice.ts';
import { deliberationMinutes } from './kinds/deliberation-minutes.ts';
import { feedbackReport } from './kinds/feedback-report.ts';
import { hearingNotice } from './kinds/hearing-notice.ts';
import { hearingRecord } from './kinds/hearing-record.ts';
import { interviewNote } from './kinds/interview-note.ts';
import { registrationSheet } from './kinds/registration-sheet.ts';
import { reliefApplication } from './kinds/relief-application.ts';
import { reply } from './kinds/reply.ts';
import { serviceReceipt } from './kinds/service-receipt.ts';
import { superviseNotice } from './kinds/supervise-notice.ts';
import { terminationApplication } from './kinds/termination-application.ts';
import { transferSlip } from './kinds/transfer-slip.ts';
import { writeOffApplication } from './kinds/write-off-application.ts';
import type { Composed } from './paper-kind.ts';
import * as forms from './sample-forms.ts';
import * as letters from './sample-letters.ts';
import * as papers from './sample-papers.ts';

/** The people of the samples: whoever petitions, handles, leads, keeps the minutes. */
const people = ['张建国', '赵立', '孙悦', '钱文', '周平', '郑辉', '吴岩'];
const thirty = '阿卜杜热合曼·买合木提江·吐尔逊古丽·艾力阿卜杜拉·买买提明';
const ten = Array.from('甲乙丙丁戊己庚辛壬癸', (sign, index) =>
  index % 3 === 2 ? `山东钢城${sign}建材有限公司` : `张建${sign}`,
);

/** The same content with each person called by that name, wherever it stands. */
function called<Said>(said: Said, name: string): Said {
  const text = people.reduce((before, person) => before.replaceAll(person, name), JSON.stringify(said));
  return JSON.parse(text) as Said;
}

/** The same content without any phone, deeper ones included. */
const withoutPhone = <Said>(said: Said): Said =>
  JSON.parse(JSON.stringify(said, (key, value: unknown) => (key === 'phone' ? undefined : value))) as Said;

/** A text of that many paragraphs, no two beginning alike. */
const long = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, index) =>
      `${index + 1}月${index + 3}日，本院执行人员就案涉房产的查封、抵押和占有情况向不动产登记中心、抵押权人和物业服务企业调查，制作笔录${index + 2}份；查明房产由案外人承租，租赁合同签订于查封之前，租金已经支付至年底，案外人要求保留租赁关系并主张优先购买权。`,
  ).join('\n');

type Written = { readonly plain: Composed; readonly [edge: string]: Composed };

const names = <Said>(write: (said: Said) => Composed, said: Said) => ({
  oneCharacter: write(called(said, '王')),
  thirtyCharacters: write(called(said, thirty)),
});

const { sampleAcceptance, sampleDecline, sampleTransfer, sampleReply } = papers;
const tenParties = { addressees: ten };
const partiesOf = ten.map((name, index) => `${index < 5 ? '申请执行人' : '被执行人'}：${name}`).join('\n');

const ofLetters = {
  acceptanceNotice: {
    plain: acceptanceNotice.write(sampleAcceptance),
    tenParties: acceptanceNotice.write({ ...sampleAcceptance, ...tenParties }),
    noPhone: acceptanceNotice.write(withoutPhone(sampleAcceptance)),
  },
  declineNotice: {
    plain: declineNotice.write(sampleDecline),
    long: declineNotice.write({ ...sampleDecline, matter: long(2), explanation: long(4) }),
  },
  appointmentNotice: {
    plain: appointmentNotice.write(letters.sampleAppointment),
    thirtyCharacters: appointmentNotice.write(called(letters.sampleAppointment, thirty)),
  },
  hearingNotice: {
    plain: hearingNotice.write(letters.sampleHearingNotice),
    postponed: hearingNotice.write(letters.samplePostponedHearing),
    tenParties: hearingNotice.write({
      ...letters.samplePostponedHearing,
      ...tenParties,
      participants: ten.join('、'),
    }),
  },
  superviseNotice: {
    plain: superviseNotice.write(letters.sampleSupervision),
    ...names(superviseNotice.write, letters.sampleSupervision),
    tenParties: superviseNotice.write({ ...letters.sampleSupervision, ...tenParties }),
  },
  feedbackReport: {
    plain: feedbackReport.write(letters.sampleFeedback),
    long: feedbackReport.write({ ...letters.sampleFeedback, content: long(10) }),
  },
  reply: {
    plain: reply.write(sampleReply),
    ...names(reply.write, sampleReply),
    tenParties: reply.write({ ...sampleReply, ...tenParties }),
    noPhone: reply.write(withoutPhone(sampleReply)),
    fivePages: reply.write({ ...sampleReply, facts: long(12), opinion: long(6) }),
  },
} satisfies { readonly [kind: string]: Written };

const { sampleRegistration, sampleInterview, sampleInterviewToCome, sampleApproval } = forms;
const petitioners = ten.map((name, index) => ({
  name,
  kind: index % 3 === 2 ? '法人' : '自然人',
  relation: '申请执行人',
  phone: `1385310000${index}`,
}));

const ofForms = {
  registrationSheet: {
    plain: registrationSheet.write(sampleRegistration),
    ...names(registrationSheet.write, sampleRegistration),
    tenParties: registrationSheet.write({ ...sampleRegistration, petitioners, parties: partiesOf }),
    noPhone: registrationSheet.write(withoutPhone(sampleRegistration)),
  },
  transferSlip: {
    plain: transferSlip.write(sampleTransfer),
    ...names(transferSlip.write, sampleTransfer),
    tenParties: transferSlip.write({ ...sampleTransfer, ...tenParties, parties: partiesOf }),
    noPhone: transferSlip.write(withoutPhone(sampleTransfer)),
    long: transferSlip.write({ ...sampleTransfer, summary: long(5), proposal: long(2) }),
  },
  interviewNote: {
    plain: interviewNote.write(sampleInterview),
    toCome: interviewNote.write(sampleInterviewToCome),
    ...names(interviewNote.write, sampleInterview),
    tenParties: interviewNote.write({ ...sampleInterview, ...tenParties }),
    long: interviewNote.write({ ...sampleInterview, content: long(7) }),
  },
  hearingRecord: {
    plain: hearingRecord.write(forms.sampleHearingRecord),
    thirtyCharacters: hearingRecord.write(called(forms.sampleHearingRecord, thirty)),
    long: hearingRecord.write({ ...forms.sampleHearingRecord, statements: long(9), opinion: long(2) }),
  },
  reliefApplication: {
    plain: reliefApplication.write(forms.sampleRelief),
    ...names(reliefApplication.write, forms.sampleRelief),
    noPhone: reliefApplication.write(withoutPhone(forms.sampleRelief)),
  },
  approvalForm: {
    plain: approvalForm.write(sampleApproval),
    thirtyCharacters: approvalForm.write(called(sampleApproval, thirty)),
    long: approvalForm.write({ ...sampleApproval, findings: long(8), opinion: long(4) }),
  },
  deliberationMinutes: {
    plain: deliberationMinutes.write(forms.sampleDeliberation),
    thirtyCharacters: deliberationMinutes.write(called(forms.sampleDeliberation, thirty)),
    long: deliberationMinutes.write({ ...forms.sampleDeliberation, opinion: long(4), conclusion: long(2) }),
  },
  serviceReceipt: {
    plain: serviceReceipt.write(forms.sampleReceipt),
    ...names(serviceReceipt.write, forms.sampleReceipt),
    noPhone: serviceReceipt.write(withoutPhone(forms.sampleReceipt)),
  },
  writeOffApplication: {
    plain: writeOffApplication.write(forms.sampleWriteOff),
    long: writeOffApplication.write({ ...forms.sampleWriteOff, enforcement: long(3), handling: long(6) }),
  },
  terminationApplication: {
    plain: terminationApplication.write(forms.sampleTermination),
    long: terminationApplication.write({ ...forms.sampleTermination, reason: long(8) }),
  },
} satisfies { readonly [kind: string]: Written };

/** Each kind in each case that makes sense for it. */
export const sampleCases: { readonly [Kind in PaperKind]: Written } = { ...ofLetters, ...ofForms };
