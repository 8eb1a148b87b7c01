import type { Bilingual } from '../../engine/bilingual.ts';
import type { PublicationState } from '../../workflows/notice/publication/state.ts';

/** `GET /api/notices`. */
export interface NoticeList {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly at: string;
    readonly callId: string;
    readonly firstDay: string;
    readonly lastDay: string;
  }[];
  readonly next?: string;
}

/** `GET /api/notices/{id}`. */
export interface NoticeAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly state: PublicationState;
}

/** `GET /api/calls/{id}/notice-days`. */
export interface NoticeDays {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly endsAt: string;
  readonly explained: Bilingual;
}
