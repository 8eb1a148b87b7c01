import * as z from 'zod';
import { bilingual, said } from '../../engine/bilingual.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Instant } from '../calendar/instant.ts';
import { CallId } from '../calls/call-id.ts';
import { Period } from '../calls/period.ts';
import { PartId } from '../form/form.ts';
import { bySystem } from '../may.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { CaseName } from './identity-messages.ts';

export const StreamId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]{2,63}$/,
    said('请从申报项目中选择', 'choose one of the applications'),
  );

export const openingCommands = {
  OpenCase: command({
    title: bilingual('新建申报', 'Open an application'),
    body: strictly(() => ({
      caseId: StreamId,
      callId: CallId,
      track: z.string().max(60),
      name: CaseName,
      applicant: OrgId,
      partners: z.array(OrgId).max(30).default([]),
      /** Of an existing cluster record; a new record's id derives from the command where it is left out. */
      clusterId: StreamId.optional(),
    })),
    // Nobody is an applicant before the case exists: decide compares the actor's organisation with `applicant`.
    may: [
      { role: 'clerk', relation: 'any' },
      { role: 'office', relation: 'office' },
    ],
    refusals: [
      'AlreadyOpened',
      'WindowNotOpen',
      'WindowClosed',
      'NotTheApplicant',
      'MayNotFile',
      'UnknownTrack',
      'PartnersUnfit',
      'NoRecommendingUnit',
      'RecordOfAnother',
      'TooManyDrafts',
      'ReportOfNoRecord',
      'ReportOfNoTitle',
      'ReportExists',
    ],
    example: {
      caseId: 'c-bx-kitchenware-2026',
      callId: 'bz-2026',
      track: 'advanced',
      name: '博兴县商用厨具产业集群',
      applicant: '371625',
      partners: ['371621'],
    },
    needs: ['call-live', 'record'],
  }),
  OpenReport: command({
    title: bilingual('建立待报的运行监测', 'Open a report that is due'),
    body: strictly(() => ({
      caseId: StreamId,
      callId: CallId,
      track: z.string().max(60),
      name: CaseName,
      clusterId: StreamId,
      applicant: OrgId,
      partners: z.array(OrgId).max(30).default([]),
    })),
    may: bySystem,
    refusals: ['ReportExists', 'UnknownTrack'],
    example: {
      caseId: 'c-kitchenware-2026q1',
      callId: 'bz-2026q1',
      track: 'pillar',
      name: '博兴县商用厨具产业集群',
      clusterId: 'cl-kitchenware',
      applicant: '371625',
    },
    needs: ['call-live'],
  }),
};

export const Reminder = z.object({ at: Instant, workingDaysBefore: z.int().positive() });

export const openingEvents = {
  CaseOpened: event({
    v: 1,
    title: bilingual('新建申报', 'Application opened'),
    audience: 'told',
    data: holding(() => ({
      caseId: z.string(),
      callId: CallId,
      callVersion: z.int().positive(),
      level: LevelId,
      office: OrgId,
      track: z.string(),
      /** Of a report: what its figures are of. */
      period: Period.optional(),
      name: z.string(),
      clusterId: z.string(),
      applicant: OrgId,
      partners: z.array(OrgId),
      recommender: OrgId.optional(),
      from: z
        .object({ caseId: z.string(), level: LevelId, recommendationId: z.string().optional() })
        .optional(),
      /** Who answers for which part of the form. */
      parts: z.array(z.object({ part: PartId, org: OrgId })),
      closesAt: Instant,
      reminders: z.array(Reminder),
    })),
  }),
};
