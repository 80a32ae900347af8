/** All kinds of papers, in the order in which a petition comes to them. */
import type { Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
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
import type { PaperDefinition } from './paper-kind.ts';

export const paperKinds: { readonly [K in PaperKind]: PaperDefinition } = {
  registrationSheet,
  acceptanceNotice,
  declineNotice,
  transferSlip,
  appointmentNotice,
  interviewNote,
  hearingNotice,
  hearingRecord,
  superviseNotice,
  feedbackReport,
  reliefApplication,
  approvalForm,
  deliberationMinutes,
  reply,
  serviceReceipt,
  writeOffApplication,
  terminationApplication,
};

export type KnownPaper = {
  /** As it stands in the address: the kind, and which one where there may be several. */
  readonly key: string;
  readonly kind: PaperKind;
  readonly id: string;
  readonly title: string;
  /** Why it cannot be issued yet. */
  readonly draft?: string;
};

/** The papers that can be printed of a petition now. */
export function papersOf(petition: Petition, history: readonly Recorded[]): readonly KnownPaper[] {
  return Object.values(paperKinds).flatMap(({ kind, title, instances }) =>
    instances(petition, history).map(({ id, about, draft }) => ({
      key: id ? `${kind}-${id}` : kind,
      kind,
      id,
      title: about ? `${title}（${about}）` : title,
      ...(draft ? { draft } : {}),
    })),
  );
}
