import type { Line } from '../../interface/calls.ts';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';

import { byRanking } from '../round/score-text.ts';

/** The body whose turn it is with an application; undefined where it is before none. */
export const bodyAsked = ({ status, decision }: Pick<Line, 'status' | 'decision'>) =>
  status === 'decision' && decision !== undefined ? decision.chain[decision.next]?.org : undefined;

const isOf = (record: PendingRecord, body: string): boolean =>
  record.act.type === 'RecordDecision' && record.behalfOf.org === body;

/** Recorded on behalf of the body, and not yet compared with the paper by a second person. */
export const toCheck = (lines: readonly Line[], body: string) =>
  lines.flatMap((line) =>
    (line.records ?? []).filter((record) => isOf(record, body)).map((record) => ({ line, record })),
  );

/** Applications that the body still has to decide and of which nothing is recorded that awaits a check. */
export const before = (lines: readonly Line[], body: string): readonly Line[] =>
  lines.filter(
    (line) =>
      bodyAsked(line) === body && !(line.records ?? []).some((record) => isOf(record, body)),
  );

/** What a body has decided, the latest of each application. */
export const decidedBy = (lines: readonly Line[], body: string) =>
  [...lines]
    .sort((a, b) => a.track.localeCompare(b.track) || byRanking(a, b))
    .flatMap((line) => {
      const decision = line.decisions?.filter((one) => one.body === body).at(-1);
      return decision === undefined ? [] : [{ line, decision }];
    });

/** How many are before a body, await the second person's check, and are decided by it. */
export const countsOf = (lines: readonly Line[], body: string) => ({
  waiting: before(lines, body).length,
  checks: toCheck(lines, body).length,
  decided: decidedBy(lines, body).length,
});
