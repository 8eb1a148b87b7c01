import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { bySystem } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { agendaCommands, agendaEvents } from './agenda-messages.ts';
import { Call } from './call.ts';
import { exampleCall } from './example.ts';

const office = { role: 'office', relation: 'office' } as const;

export const RankedCase = z.object({
  caseId: z.string(),
  /** From 1; what no rule tells apart shares a position. */
  position: z.int().positive(),
  /** Hundredths. */
  total: z.int().min(0),
  tiedWith: z.array(z.string()),
  decidedBy: z.string(),
});

export const callCommands = {
  OpenCall: command({
    title: bilingual('发布申报批次', 'Open a call'),
    body: () => z.strictObject({ call: Call }),
    may: [office],
    refusals: ['CallAlreadyOpen', 'CallIncomplete'],
    example: { call: exampleCall },
  }),
  ReviseCall: command({
    title: bilingual('修订申报批次', 'Revise a call'),
    body: () => z.strictObject({ call: Call }),
    may: [office],
    refusals: [
      'CallNotOpen',
      'CallIncomplete',
      'VersionOutOfOrder',
      'WindowShortened',
      'WindowOver',
      'RubricFixed',
      'QuotaTooLate',
    ],
    example: { call: { ...exampleCall, version: 2 } },
  }),
  ExtendWindow: command({
    title: bilingual('申报延期', 'Extend the window'),
    body: strictly(() => ({
      closesAt: Instant,
      document: OfficialDocument,
      /** Why; asked for once the window has closed, since applications that lapsed by then go on. */
      reason: z.string().trim().max(500).optional(),
    })),
    may: [office],
    refusals: [
      'CallNotOpen',
      'ReopeningUnexplained',
      'WindowShortened',
      'WindowBeyondUpstream',
      'RankingAlreadyFrozen',
      ...DOCUMENT_REFUSALS,
    ],
    example: {
      closesAt: '2026-04-17T09:30:00.000Z',
      document: {
        number: '滨工信字〔2026〕21号',
        title: '关于延长申报时间的通知',
        date: '2026-04-08',
      },
    },
  }),
  CheckWindow: command({
    title: bilingual('按新工作日历核对申报截止日', 'Check the closing day anew'),
    body: () => z.strictObject({ calendarVersion: z.string().min(1) }),
    may: bySystem,
    refusals: ['CallNotOpen'],
    example: { calendarVersion: 'cn-2000-2027.1' },
  }),
  FreezeRanking: command({
    title: bilingual('锁定综合排序', 'Freeze the ranking'),
    body: () => z.strictObject({ track: z.string().min(1).max(60) }),
    may: [office, { role: 'system', relation: 'system' }],
    refusals: ['CallNotOpen', 'UnknownTrack', 'RankingNotUsed', 'RankingNotReady'],
    example: { track: 'advanced' },
    needs: ['standings'],
  }),
  ReleaseResults: command({
    title: bilingual('公布审议结果', 'Release the results'),
    body: () => z.strictObject({}),
    may: [office, { role: 'system', relation: 'system' }],
    refusals: ['CallNotOpen', 'ResultsNotHeld'],
    example: {},
  }),
  ...agendaCommands,
  IssueBulletin: command({
    title: bilingual('印发通报', 'Issue the bulletin'),
    body: () => z.strictObject({ document: OfficialDocument }),
    may: [office],
    refusals: [
      'CallNotOpen',
      'NotARoundOfReports',
      'BulletinTooEarly',
      'BulletinAlreadyIssued',
      ...DOCUMENT_REFUSALS,
    ],
    example: {
      document: {
        number: '滨制强办〔2026〕12号',
        title: '关于2026年上半年产业集群运行监测情况的通报',
        date: '2026-08-10',
      },
    },
  }),
};
export type CallCommand = CommandsOf<typeof callCommands>;

export const callEvents = {
  CallOpened: event({
    v: 1,
    title: bilingual('申报批次已发布', 'Call opened'),
    audience: 'public',
    data: () => z.object({ call: Call }),
  }),
  CallRevised: event({
    v: 1,
    title: bilingual('申报批次已修订', 'Call revised'),
    audience: 'public',
    data: () => z.object({ call: Call }),
  }),
  CallWindowExtended: event({
    v: 1,
    title: bilingual('申报已延期', 'Window extended'),
    audience: 'public',
    data: holding(() => ({
      from: Instant,
      closesAt: Instant,
      document: OfficialDocument,
      reason: z.string().optional(),
    })),
  }),
  WindowFoundShort: event({
    v: 1,
    title: bilingual(
      '放假安排公布，申报截止日为休息日',
      'Holidays were announced: the window closes on a day off',
    ),
    audience: 'public',
    data: () => z.object({ calendarVersion: z.string(), closesAt: Instant, due: LocalDate }),
  }),
  RankingFrozen: event({
    v: 1,
    title: bilingual('综合排序已锁定', 'Ranking frozen'),
    audience: 'ranking',
    data: holding(() => ({
      track: z.string(),
      ranked: z.array(RankedCase),
      out: z.array(z.string()),
      rubricVersion: z.string(),
    })),
  }),
  ResultsReleased: event({
    v: 1,
    title: bilingual('审议结果已公布', 'Results released'),
    audience: 'public',
    /** By an act of the office, or by what it put on notice. */
    data: () => z.object({ by: z.enum(['office', 'notice']) }),
  }),
  ...agendaEvents,
  BulletinIssued: event({
    v: 1,
    title: bilingual('通报已印发', 'Bulletin issued'),
    audience: 'public',
    data: () => z.object({ document: OfficialDocument }),
  }),
};
export type CallEvent = EventsOf<typeof callEvents>;
