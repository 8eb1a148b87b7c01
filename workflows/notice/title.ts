import { addDays, LocalDate } from '../calendar/instant.ts';
import type { NoticeEvent } from './messages.ts';
import type { Recognition } from './state.ts';

/**
 * Last day of a title of `years` years from its first: the day before the anniversary, as 10 July 2023 to
 * 9 July 2026 (Guangdong, 2023). One that began on a 29 February ends on 28 February.
 */
export const lastDayOfTitle = (from: LocalDate, years: number): LocalDate => {
  const year = String(Number(from.slice(0, 4)) + years).padStart(4, '0');
  const anniversary = `${year}${from.slice(4)}`;
  return LocalDate.safeParse(anniversary).success ? addDays(anniversary, -1) : `${year}-02-28`;
};

/** What the cluster's record is told of a recognition. */
export const awardOf = (
  event: Extract<NoticeEvent, { type: 'Recognised' }>,
  caseId: string,
): Recognition => ({
  titleId: event.titleId,
  clusterId: event.clusterId,
  command: {
    type: 'AwardTitle',
    titleId: event.titleId,
    level: event.level,
    name: event.name,
    outcome: event.outcome.kind,
    title: event.title,
    document: event.document,
    from: event.validFrom,
    ...(event.validTo === undefined ? {} : { to: event.validTo }),
    caseId,
    body: event.body,
  },
});
