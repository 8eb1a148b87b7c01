import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';

/** What is done to one of the six: put in place, replaced or vacated by document and reason; contact is kept. */
export const acts: RegisterInput['acts'] = [
  {
    id: 'replace',
    title: bilingual('调整', 'Replace'),
    from: ['held'],
    by: ['holder', 'office'],
    sets: ['held', 'from'],
    needs: ['document'],
  },
  {
    id: 'vacate',
    title: bilingual('登记空缺', 'Record a vacancy'),
    from: ['held'],
    to: 'vacant',
    by: ['holder', 'office'],
    sets: ['until'],
    needs: ['reason'],
  },
  {
    id: 'fill',
    title: bilingual('补齐', 'Fill the vacancy'),
    from: ['vacant'],
    to: 'held',
    by: ['holder', 'office'],
    sets: ['held', 'from'],
    needs: ['document'],
  },
  {
    id: 'record-contact',
    title: bilingual('登记联系服务', 'Record a contact'),
    from: ['held'],
    by: ['holder'],
    rows: { of: 'contacts', effect: 'add' },
    checks: ['begins-before-end'],
  },
  {
    id: 'raise-problem',
    title: bilingual('登记企业问题', 'Record a problem'),
    from: ['held', 'vacant'],
    by: ['holder'],
    rows: { of: 'problems', effect: 'add' },
  },
  {
    id: 'solve-problem',
    title: bilingual('登记问题解决', 'Record that a problem is solved'),
    from: ['held', 'vacant'],
    by: ['holder'],
    rows: { of: 'problems', effect: 'end' },
    needs: ['reason'],
    checks: ['begins-before-end'],
  },
  {
    id: 'close',
    title: bilingual('不再实行', 'Close'),
    from: ['held', 'vacant'],
    to: 'closed',
    by: ['office'],
    needs: ['reason'],
  },
  {
    id: 'keep-again',
    title: bilingual('恢复实行', 'Keep it again'),
    from: ['closed'],
    to: 'vacant',
    by: ['office'],
    needs: ['reason'],
  },
];
