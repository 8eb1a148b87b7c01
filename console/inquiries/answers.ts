import type { Bilingual } from '../../engine/bilingual.ts';
import type { Deadline } from '../../workflows/calendar/deadline.ts';
import type { TimeLeft } from '../../workflows/calendar/time-left.ts';
import type { Consequence, Finding } from '../../workflows/notice/finding.ts';
import type { ObjectionKind } from '../../workflows/notice/objection-kind.ts';

/** One objection that my organisation inquires into, or did; who objected is not in it. */
export interface InquiryAnswer {
  readonly caseId: string;
  readonly callId: string;
  readonly name: string;
  readonly applicant: { readonly org: string; readonly name: Bilingual };
  readonly caseStatus: Bilingual;
  readonly objectionId: string;
  readonly kind: ObjectionKind;
  readonly receivedOn: string;
  readonly status: 'received' | 'admitted' | 'refused' | 'concluded' | 'moot';
  readonly due: Deadline;
  readonly dueExplained: Bilingual;
  readonly timeLeft: TimeLeft;
  readonly extended: boolean;
  readonly grounds?: string;
  readonly files: readonly {
    readonly fileId: string;
    readonly name: string;
    readonly size: number;
  }[];
  readonly finding?: Finding;
  readonly consequence?: Consequence;
  readonly conclusion?: string;
}

export interface Inquiries {
  readonly items: readonly InquiryAnswer[];
  readonly cut: boolean;
}
