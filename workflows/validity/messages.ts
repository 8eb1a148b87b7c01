import * as z from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import type { CommandsOf, EventsOf } from '../../engine/messages.ts';
import { command, event, holding, strictly } from '../../engine/messages.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { TitleId } from '../cluster/title.ts';
import { paragraph } from '../input/texts.ts';
import { byOffice, bySystem } from '../may.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { DOCUMENT_REFUSALS } from '../orgs/number-claim.ts';
import { OrgId } from '../orgs/org.ts';
import { ExpiryChoice } from './state.ts';

const byHolder = [
  { role: 'clerk', relation: 'applicant' },
  { role: 'unit-head', relation: 'applicant' },
] as const;

const request = {
  number: '博政函〔2029〕12号',
  title: '关于申请复核商用厨具产业集群称号的函',
  date: '2029-05-20',
};
const decision = {
  number: '滨工信发〔2029〕31号',
  title: '关于公布先进制造业集群复核结果的通知',
  date: '2029-11-05',
};

export const validityCommands = {
  AnswerExpiry: command({
    title: bilingual('答复称号到期事项', 'Answer about the end of validity'),
    body: strictly(() => ({
      titleId: TitleId,
      choice: ExpiryChoice,
      /** The holder's own paper (来函). */
      document: OfficialDocument,
    })),
    may: byHolder,
    refusals: ['TitleNotEnding', ...DOCUMENT_REFUSALS],
    example: { titleId: 't-1', choice: 'reassess', document: request },
  }),
  ExtendTitle: command({
    title: bilingual('复核通过，延续称号', 'Extend the title'),
    body: strictly(() => ({
      titleId: TitleId,
      document: OfficialDocument,
      /** The new last day; the new term dates from the day after the old end. */
      to: LocalDate,
    })),
    may: byOffice,
    refusals: ['TitleNotEnding', 'ValidityReversed', ...DOCUMENT_REFUSALS],
    example: { titleId: 't-1', document: decision, to: '2032-10-15' },
  }),
  EndTitle: command({
    title: bilingual('发文终止到期称号', 'End the title at its term'),
    body: strictly(() => ({
      titleId: TitleId,
      document: OfficialDocument,
      reason: paragraph,
    })),
    may: byOffice,
    refusals: ['TitleNotEnding', ...DOCUMENT_REFUSALS],
    example: { titleId: 't-1', document: decision, reason: '有效期届满，未申请复核。' },
  }),
  KeepValidityTime: command({
    title: bilingual('称号有效期计时', 'Keep the time of titles'),
    body: () => z.strictObject({ taskId: z.string() }),
    may: bySystem,
    refusals: [],
    example: { taskId: 'reassess:t-1' },
  }),
};
export type ValidityCommand = CommandsOf<typeof validityCommands>;

const next = { titleId: TitleId, over: z.boolean(), nextAt: Instant };

export const validityEvents = {
  ExpiryAsked: event({
    v: 1,
    title: bilingual(
      '称号将到期，已征询',
      'The end of validity is near: holder and office are asked',
    ),
    audience: 'removal',
    data: () => z.object({ ...next, to: LocalDate, office: OrgId.optional() }),
  }),
  ExpiryReminded: event({
    v: 1,
    title: bilingual('称号到期事项已催办', 'Reminded of the end of validity'),
    audience: 'removal',
    data: () => z.object(next),
  }),
  ExpiryAnswered: event({
    v: 1,
    title: bilingual('已答复称号到期事项', 'The holder answered about the end of validity'),
    audience: 'removal',
    data: () => z.object({ titleId: TitleId, choice: ExpiryChoice, document: OfficialDocument }),
  }),
  TitleExtended: event({
    v: 1,
    title: bilingual('复核通过，称号已延续', 'The title is extended'),
    audience: 'public',
    data: holding(() => ({
      titleId: TitleId,
      document: OfficialDocument,
      from: LocalDate,
      to: LocalDate,
    })),
  }),
  TitleEnded: event({
    v: 1,
    title: bilingual('称号到期终止', 'The title has ended at its term'),
    audience: 'public',
    data: () => z.object({ titleId: TitleId, document: OfficialDocument, reason: z.string() }),
  }),
};
export type ValidityEvent = EventsOf<typeof validityEvents>;
