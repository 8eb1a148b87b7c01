import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { FreshClock } from '../../calendar/clock.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { oneLine } from '../../input/texts.ts';
import { byOffice } from '../../may.ts';
import { FileRef } from '../../orgs/document.ts';
import { VisitData } from './data.ts';
import { VisitResult } from './result.ts';

const Text = z.string().trim().max(5000);

export const siteVisitCommands = {
  ChooseForSiteVisit: command({
    title: bilingual('确定是否实地核查', 'Choose for the site visit'),
    body: () => z.strictObject({ visit: z.boolean(), reason: Text }),
    may: byOffice,
    refusals: ['NotAtThisStage', 'SelfReview', 'RecusedHere', 'AlreadyChosen', 'ReasonMissing'],
    example: { visit: true, reason: '按30%比例随机抽取。' },
  }),
  RecordSiteVisit: command({
    title: bilingual('登记实地核查', 'Record the site visit'),
    body: strictly(() => ({
      date: LocalDate,
      participants: z.array(oneLine(1, 60)).min(1).max(40),
      findings: Text.min(1),
      result: VisitResult,
      report: FileRef.optional(),
    })),
    may: byOffice,
    refusals: [
      'NotAtThisStage',
      'SelfReview',
      'RecusedHere',
      'NotChosenForVisit',
      'VisitDateImplausible',
    ],
    example: {
      date: '2026-09-15',
      participants: ['核查人员甲', '核查人员乙'],
      findings: '现场抽查5家企业，产值、用电与申报材料相符。',
      result: 'consistent',
    },
  }),
};

export const siteVisitEvents = {
  SiteVisitOpened: event({
    v: 1,
    title: bilingual('进入实地核查', 'Site visit opened'),
    audience: 'review',
    data: holding(() => ({
      ...FreshClock.shape,
      /** The office has still to say whether this case is in the sample. */
      sample: z.boolean(),
    })),
  }),
  SiteVisitChosen: event({
    v: 1,
    title: bilingual('确定是否实地核查', 'Chosen for the site visit, or not'),
    audience: 'review',
    data: () => z.object({ visit: z.boolean(), reason: z.string() }),
  }),
  SiteVisitRecorded: event({
    v: 1,
    title: bilingual('实地核查', 'Site visit recorded'),
    audience: 'review',
    data: () => z.object({ ...VisitData.shape }),
  }),
};
export type SiteVisitEvent = EventsOf<typeof siteVisitEvents>;
