import * as z from 'zod';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { summarySheet } from '../../workflows/recommendation/index.ts';
import { type Nomination, nominees } from '../../workflows/recommendation/stream/state.ts';
import type { SummarySheet } from '../../workflows/recommendation/stream/summary-sheet.ts';
import { settledValues } from '../../workflows/review/opinions/settled.ts';
import { streamKey } from '../kinds/catalogue.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';
import { orgsAt } from '../kinds/sent.ts';
import { type Batch, sentAtOf, sentPaper } from './batch.ts';

/** Which letter is asked for, by its number; without one the list as it stands. */
export const SummaryAsked = z.object({ document: z.string().min(2).max(60).optional() });

/** Hashes of the values that the list shows: those that were frozen when it was sent, else the confirmed ones. */
const hashesOf = ({ parts }: Nomination, kase: CaseState): Readonly<Record<string, string>> =>
  Object.keys(parts).length > 0
    ? parts
    : Object.fromEntries(
        Object.entries(kase.submission.parts).map(([part, { content }]) => [part, content]),
      );

/** Values of a case by part, as the review settled them until it was sent. */
const valuesOf = async (ports: Ports, batch: Batch, nomination: Nomination, kase: CaseState) => {
  const read = Object.entries(hashesOf(nomination, kase)).map(async ([part, hash]) => {
    const stream = streamKey(caseAggregate, nomination.caseId);
    return [part, (await ports.events.content(stream, hash))?.data] as const;
  });
  const until = sentAtOf(batch, nomination);
  return settledValues(
    new Map(await Promise.all(read)),
    kase.review.settlements.filter(({ at }) => until === undefined || at <= until),
  );
};

/** The 推荐汇总表 in the upstream's own columns: the list as it stands, or what went out by a letter. */
export const summaryOf = async (
  ports: Ports,
  batch: Batch,
  letter?: string,
): Promise<SummarySheet> => {
  const sent = letter === undefined ? undefined : sentPaper(batch, letter);
  const listed = sent?.cases ?? nominees(batch.state);
  const cases = await loadCases(
    ports,
    listed.map(({ caseId }) => caseId),
  );
  const contents = await Promise.all(
    listed.flatMap((nomination) => {
      const kase = cases.get(nomination.caseId);
      return kase === undefined
        ? []
        : [
            valuesOf(ports, batch, nomination, kase).then(
              (values) => [nomination.caseId, values] as const,
            ),
          ];
    }),
  );
  const state = sent?.state ?? batch.state;
  return summarySheet(
    state.opened?.upstream,
    listed,
    new Map(contents),
    orgsAt(ports.reference.orgs, sent?.at),
  );
};
