import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { PublicTitle } from './public-view.ts';

/** What a title was given as, where its document has no name of its own for it. */
const OUTCOMES: Readonly<Record<string, Bilingual>> = {
  recognise: bilingual('认定', 'Recognised'),
  'key-candidate': bilingual('重点培育对象', 'Key candidate'),
  candidate: bilingual('培育对象', 'Candidate'),
  recommend: bilingual('推荐', 'Recommended'),
  selected: bilingual('入选', 'Selected'),
};

export const outcomeTitle = (outcome: string): Bilingual =>
  own(OUTCOMES, outcome) ?? bilingual(outcome, outcome);

export const STANDING: Readonly<Record<PublicTitle['standing'], Bilingual>> = {
  valid: bilingual('有效', 'Valid'),
  'to-come': bilingual('尚未生效', 'To come'),
  expired: bilingual('已到期', 'Expired'),
  revoked: bilingual('已撤销', 'Revoked'),
};
