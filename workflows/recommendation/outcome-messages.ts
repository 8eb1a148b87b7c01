import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { command, event, holding } from '../../engine/messages.ts';
import { bySystem } from '../may.ts';
import { follow, followed } from './followed.ts';
import { HigherOutcome, KnownOutcome } from './outcome.ts';

const answer = {
  number: '鲁工信产〔2027〕3号',
  title: '关于公布先进制造业集群名单的通知',
  date: '2027-03-02',
};

export const outcomeCommands = {
  FollowOutcome: command({
    title: bilingual('上级评审结果', "Take in the higher level's result"),
    body: () => z.strictObject({ ...followed, outcome: KnownOutcome }),
    may: bySystem,
    refusals: ['NotRecommended'],
    example: {
      ...follow,
      outcome: { level: 'province', outcome: 'selected', body: 'SD-MIIT', document: answer },
    },
  }),
  FollowFurtherOutcome: command({
    title: bilingual('更上一级结果', 'Take in the result of a level further up'),
    body: () => z.strictObject({ outcome: KnownOutcome }),
    may: bySystem,
    refusals: ['NotRecommended'],
    example: {
      outcome: {
        level: 'nation',
        outcome: 'not-selected',
        body: 'CN-MIIT',
        decidedIn: 'c-bx-kitchenware-2026-province',
      },
    },
  }),
  RecordOutcome: command({
    title: bilingual('登记更上一级结果', 'Record the result of a level further up'),
    body: () => HigherOutcome,
    may: [{ role: 'province-department', relation: 'upstream' }],
    refusals: [
      'NotTheUpstream',
      'LevelOutOfOrder',
      'OutcomeAlreadyRecorded',
      'DocumentFromTheFuture',
      'DocumentOrderImplausible',
      'ValidityReversed',
      'NumberTaken',
    ],
    example: {
      level: 'nation',
      outcome: 'selected',
      body: 'CN-MIIT',
      document: { ...answer, number: '工信部规〔2027〕8号' },
      title: '国家先进制造业集群',
    },
    onBehalf: true,
  }),
};

export const outcomeEvents = {
  HigherOutcomeRecorded: event({
    v: 1,
    title: bilingual('上级评审结果', "The higher level's result"),
    audience: 'told',
    data: holding(() => ({
      ...KnownOutcome.shape,
      recommendationId: z.string().optional(),
      revision: z.int().positive().optional(),
    })),
  }),
};
