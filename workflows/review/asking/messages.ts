import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { passage } from '../../input/texts.ts';
import { byOffice } from '../../may.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../../orgs/number-claim.ts';
import { OrgId } from '../../orgs/org.ts';
import { AskedDepartment } from '../opinions/data.ts';

const Reason = passage(0, 2000);
const { org: _, ...asks } = AskedDepartment.shape;

export const askingCommands = {
  AskDepartment: command({
    title: bilingual('增加征求意见部门', 'Ask one more department'),
    body: strictly(() => ({
      department: OrgId,
      /** Fields that it verifies, as `section.field`. */
      indicators: z.array(z.string().min(1).max(130)).min(1).max(100),
      /** Veto facts of the round that it answers for besides. */
      vetoFacts: z.array(z.string().min(1).max(60)).max(40).default([]),
      reason: Reason,
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NoSuchDepartment',
      'AlreadyAsked',
      'TooManyDepartments',
      'UnknownIndicators',
      'UnknownVetoFact',
      'ReasonMissing',
    ],
    example: {
      department: 'BZ-COMMERCE',
      indicators: ['size.output'],
      reason: '出口数据占比较高，增加征求商务部门意见。',
    },
  }),
  DropDepartment: command({
    title: bilingual('不再征求部门意见', 'Drop a department'),
    body: strictly(() => ({
      department: OrgId,
      reason: Reason,
      /** Compulsory where the department answers for veto facts. */
      document: OfficialDocument.optional(),
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotAsked',
      'AlreadyAnswered',
      'OverdueAlready',
      'VetoFactsUncovered',
      'ReasonMissing',
      ...DOCUMENT_REFUSALS,
    ],
    example: { department: 'BZ-COMMERCE', reason: '所涉指标已由统计部门核实。' },
  }),
};

export const askingEvents = {
  DepartmentAsked: event({
    v: 1,
    title: bilingual('增加征求意见部门', 'One more department asked'),
    audience: 'opinion',
    data: holding(() => ({ department: OrgId, ...asks, reason: z.string(), ...FreshClock.shape })),
  }),
  DepartmentDropped: event({
    v: 1,
    title: bilingual('不再征求部门意见', 'Department dropped'),
    audience: 'opinion',
    data: holding(() => ({
      department: OrgId,
      reason: z.string(),
      document: OfficialDocument.optional(),
    })),
  }),
};
export type AskingEvent = EventsOf<typeof askingEvents>;
