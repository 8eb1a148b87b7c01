import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { passage, together } from '../../input/texts.ts';
import { byOffice } from '../../may.ts';
import { OrgId } from '../../orgs/org.ts';
import { FieldPath } from '../formal/data.ts';

/** A stage of the review that was passed already. */
export const PassedStage = z.enum(['formal-review', 'departments', 'site-check', 'experts']);
export type PassedStage = z.infer<typeof PassedStage>;

export const PASSED_STAGE = {
  'formal-review': bilingual('形式审查（补正）', 'Formal review, for correction'),
  departments: bilingual('部门联审', 'Departments'),
  'site-check': bilingual('实地核查', 'Site visit'),
  experts: bilingual('专家评审', 'Experts'),
} as const satisfies Record<PassedStage, Bilingual>;

export const sentBackCommands = {
  SendCaseBack: command({
    title: bilingual('退回已办环节', 'Send back to a stage already passed'),
    body: strictly(() => ({
      to: PassedStage,
      reason: passage(0, 2000),
      /** To the formal review: all that the applicant corrects, at once. */
      items: together(
        z.array(z.strictObject({ path: FieldPath, reason: passage(1, 2000) })).max(200),
      ).default([]),
      /** To the departments: those that are asked anew. */
      departments: z.array(OrgId).max(100).default([]),
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'StageNotPassed',
      'SendBackUnclear',
      'ItemsMissing',
      'CorrectionRoundsUsed',
      'UnknownPlaces',
      'ReasonMissing',
    ],
    example: {
      to: 'departments',
      reason: '企业名单有较大调整，请统计部门重新核实。',
      departments: ['BZ-STATS'],
    },
    needs: ['call-live'],
  }),
};

export const sentBackEvents = {
  CaseSentBack: event({
    v: 1,
    title: bilingual('退回已办环节', 'Sent back to a stage already passed'),
    audience: 'review',
    data: holding(() => ({ to: PassedStage, from: z.string(), reason: z.string() })),
  }),
  /** A stage is worked on again, where something of it fell or was never done; what stands of it stands. */
  StageTakenUp: event({
    v: 1,
    title: bilingual('环节继续办理', 'Stage taken up again'),
    audience: 'review',
    data: holding(() => ({
      stage: z.enum(['site-check', 'experts']),
      /** Of each seat that is asked, and of the visit. */
      ...FreshClock.shape,
    })),
  }),
};
export type SentBackEvent = EventsOf<typeof sentBackEvents>;
