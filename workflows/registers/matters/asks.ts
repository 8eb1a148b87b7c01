import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';

/** What is asked about a matter, from accepting it to closing it. */
export const asks: NonNullable<RegisterInput['asks']> = [
  {
    id: 'accept-due',
    title: bilingual('受理协调事项', 'Accept the matter'),
    why: bilingual('收到事项后3个工作日内答复是否受理', 'within three working days of its raising'),
    in: ['raised'],
    of: 'office',
    acts: ['accept', 'decline'],
    due: { rule: 'working-days', days: 3 },
  },
  {
    id: 'consult-due',
    title: bilingual('征求有关单位意见', 'Gather opinions'),
    why: bilingual('受理后5个工作日内征求意见', 'within five working days of accepting it'),
    in: ['accepted', 'consulting'],
    of: 'office',
    acts: ['coordinate', 'put-on-agenda', 'settle'],
    due: { rule: 'working-days', days: 5 },
  },
  {
    id: 'settle-due',
    title: bilingual('协调并提请议定', 'Settle it or bring it to a meeting'),
    why: bilingual('15个工作日内协调解决或提请上会', 'within fifteen working days'),
    in: ['coordinating'],
    of: 'office',
    acts: ['put-on-agenda', 'settle'],
    due: { rule: 'working-days', days: 15 },
  },
  {
    id: 'minutes-due',
    title: bilingual('登记会议议定', 'Record the minutes'),
    why: bilingual('会后5个工作日内登记会议纪要', 'within five working days of the meeting'),
    in: ['on-agenda'],
    of: 'office',
    acts: ['record-minutes'],
    due: { rule: 'after-field', field: 'meeting', days: 7 },
  },
  {
    id: 'assign-due',
    title: bilingual('交办或销号', 'Assign what was decided'),
    why: bilingual('议定后5个工作日内交办', 'within five working days of the decision'),
    in: ['decided'],
    of: 'office',
    acts: ['assign-action'],
    due: { rule: 'working-days', days: 5 },
  },
  {
    id: 'close-due',
    title: bilingual('确认事项已解决', 'Say whether it is settled'),
    why: bilingual(
      '落实事项已全部办结，请提出单位确认并销号',
      'everything that was assigned is done: whoever raised it closes it',
    ),
    in: ['carrying-out'],
    when: [{ of: 'rows', rows: 'actions', some: false }],
    of: 'holder',
    acts: ['close'],
    due: { rule: 'working-days', days: 5 },
  },
  {
    id: 'action-due',
    title: bilingual('督促落实事项按期办结', 'See that what was assigned is done'),
    why: bilingual(
      '最早到期的落实事项时限已定，请督促牵头单位按期办结',
      'an action is due: see that its lead is done with it',
    ),
    in: ['carrying-out'],
    of: 'office',
    acts: ['end-action'],
    due: { rule: 'after-rows', rows: 'actions', field: 'due', days: 0 },
    remind: 3,
  },
];
