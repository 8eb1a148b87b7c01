import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock, Limit } from '../../calendar/clock.ts';
import { Instant } from '../../calendar/instant.ts';
import { together } from '../../input/texts.ts';
import { byOffice } from '../../may.ts';
import { FieldPath } from '../formal/data.ts';
import { branchOf, ClockPause, ItemEnd, ItemId, RaisedItem } from './data.ts';

const Text = z.string().trim().max(2000);
const MOST_ITEMS = 100;

/** A department its own indicators, the chair for the panel, the office for itself and for the site visit. */
const byBranch = [
  { role: 'department', relation: 'asked' },
  { role: 'panel-chair', relation: 'seated' },
  ...byOffice,
];

/** Why an answered item may not be ended, nor sent back again. */
const ofAnswered = [
  'NotAtThisStage',
  'SelfReview',
  'RecusedHere',
  'NoSuchItem',
  'NotYourItem',
  'ItemUnanswered',
  'ReasonMissing',
];

export const itemCommands = {
  RaiseItems: command({
    title: bilingual('退回核改', 'Send back one’s part'),
    body: strictly(() => ({
      items: together(
        z
          .array(z.strictObject({ path: FieldPath, reason: Text.min(1) }))
          .min(1)
          .max(MOST_ITEMS),
      ),
      note: Text.optional(),
    })),
    may: byBranch,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotAsked',
      'AlreadyAnswered',
      'NotItsIndicator',
      'UnknownPlaces',
      'AlreadySentBack',
    ],
    example: {
      items: [{ path: 'size.output', reason: '与统计年报不一致，请核对后更正或说明。' }],
    },
    onBehalf: true,
  }),
  AnswerItems: command({
    title: bilingual('答复核改事项', 'Answer what was sent back'),
    body: strictly(() => ({
      answers: together(
        z
          .array(z.strictObject({ item: ItemId, answer: Text.min(1) }))
          .min(1)
          .max(MOST_ITEMS),
      ),
    })),
    may: [
      { role: 'clerk', relation: 'applicant' },
      { role: 'clerk', relation: 'partner' },
      // At a higher level the applicant is the office that recommended.
      { role: 'office', relation: 'applicant' },
    ],
    refusals: ['NotAtThisStage', 'NoSuchItem', 'ItemNotAwaited', 'NotYourItem'],
    example: { answers: [{ item: 'i-6f1c2a3b-0001', answer: '已按统计年报更正。' }] },
  }),
  CloseItem: command({
    title: bilingual('办结核改事项', 'Close an item that was sent back'),
    body: () => z.strictObject({ item: ItemId, how: ItemEnd, note: Text.optional() }),
    may: byBranch,
    refusals: ofAnswered,
    example: { item: 'i-6f1c2a3b-0001', how: 'settled' },
    onBehalf: true,
  }),
  ReopenItem: command({
    title: bilingual('再次退回核改', 'Send an item back again'),
    body: () => z.strictObject({ item: ItemId, reason: Text }),
    may: byBranch,
    refusals: ofAnswered,
    example: { item: 'i-6f1c2a3b-0001', reason: '所附证明仍为上年度数据，请补充本年度证明。' },
    onBehalf: true,
  }),
};

export const itemEvents = {
  ItemsRaised: event({
    v: 1,
    title: bilingual('退回核改', 'Part sent back'),
    audience: 'items',
    data: holding(() => ({
      ...branchOf,
      items: z.array(RaisedItem).min(1),
      note: z.string().optional(),
      ...FreshClock.shape,
      /** Of the higher level; the applicant's days do not move it. */
      upstreamDeadline: Instant.optional(),
    })),
  }),
  ItemsAnswered: event({
    v: 1,
    title: bilingual('答复核改事项', 'Items answered'),
    audience: 'items',
    data: holding(() => ({
      ...branchOf,
      answers: z.array(z.object({ item: ItemId, answer: z.string() })).min(1),
      late: z.boolean(),
    })),
  }),
  ItemClosed: event({
    v: 1,
    title: bilingual('核改事项办结', 'Item closed'),
    audience: 'items',
    data: holding(() => ({
      ...branchOf,
      item: ItemId,
      how: ItemEnd,
      note: z.string().optional(),
    })),
  }),
  ItemReopened: event({
    v: 1,
    title: bilingual('再次退回核改', 'Item sent back again'),
    audience: 'items',
    data: holding(() => ({
      ...branchOf,
      item: ItemId,
      reason: z.string(),
      ...FreshClock.shape,
    })),
  }),
  /** The branch's own time goes on where it stood: without the time that the applicant had. */
  BranchResumed: event({
    v: 1,
    title: bilingual('退回核改结束，恢复计时', 'Clock of the branch goes on'),
    audience: 'reminder',
    data: holding(() => ({
      ...branchOf,
      pause: ClockPause,
      limits: z.array(Limit.extend({ taskId: z.string() })),
    })),
  }),
};
export type ItemEvent = EventsOf<typeof itemEvents>;
