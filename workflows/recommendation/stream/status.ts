import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/** Where a batch stands. */
export type BatchStatus = 'none' | 'nominating' | 'approved' | 'sent' | 'answered';

export const BATCH_STATUS = {
  none: bilingual('未建立', 'Not opened'),
  nominating: bilingual('拟定推荐名单', 'Nominating'),
  approved: bilingual('已审议通过，待报送', 'Approved, to be sent'),
  sent: bilingual('已报送', 'Sent'),
  answered: bilingual('上级已公布结果', 'Answered'),
} as const satisfies Record<BatchStatus, Bilingual>;

/** Where one application of a batch stands; a nomination is withdrawn before the letter, a recommendation (`withdrawn`) after it. */
export type NominationStatus = 'nominated' | 'nomination-withdrawn' | 'recommended' | 'withdrawn';

export const NOMINATION_STATUS = {
  nominated: bilingual('拟推荐', 'Nominated'),
  'nomination-withdrawn': bilingual('已移出', 'Nomination withdrawn'),
  recommended: bilingual('已推荐上报', 'Recommended'),
  withdrawn: bilingual('已撤回推荐', 'Withdrawn'),
} as const satisfies Record<NominationStatus, Bilingual>;
