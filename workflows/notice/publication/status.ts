import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** Where a notice stands. */
export type NoticeStatus = 'none' | 'published' | 'corrected' | 'withdrawn';

export const NOTICE_STATUS = {
  none: bilingual('未发布', 'Not published'),
  published: bilingual('已发布', 'Published'),
  corrected: bilingual('已更正', 'Corrected'),
  withdrawn: bilingual('已撤回', 'Withdrawn'),
} as const satisfies Record<NoticeStatus, Bilingual>;
