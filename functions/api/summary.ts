import { caseAggregate } from '../../workflows/case/aggregate.ts';
import {
  type RecommendationStreamState,
  summarySheet,
} from '../../workflows/recommendation/index.ts';
import { nominees } from '../../workflows/recommendation/stream/state.ts';
import type { SummarySheet } from '../../workflows/recommendation/stream/summary-sheet.ts';
import { aggregates, streamKey } from '../catalogue.ts';
import { Hidden, NotFound } from '../errors.ts';
import { factsFor } from '../facts.ts';
import { rehydrate } from '../history.ts';
import { actorAs, signedIn } from '../http/person.ts';
import { type HttpRequest, route } from '../http/route.ts';
import { loadCases } from '../load-cases.ts';
import type { Ports } from '../ports.ts';
import { maySee, relationsOf } from '../relations.ts';

/** Values of a case's confirmed parts by part. */
const partsOfCase = async (
  ports: Ports,
  caseId: string,
  parts: Readonly<Record<string, { readonly content: string }>>,
) =>
  new Map(
    await Promise.all(
      Object.entries(parts).map(async ([part, { content }]) => {
        const kept = await ports.events.content(streamKey(caseAggregate, caseId), content);
        return [part, kept?.data] as const;
      }),
    ),
  );

/** A batch for whoever may see it; throws NotFound for everybody else. */
export const visibleBatch = async (
  ports: Ports,
  request: HttpRequest,
  id: string,
): Promise<RecommendationStreamState> => {
  const person = await signedIn(ports, request);
  const aggregate = aggregates.recommendations;
  const stream = streamKey(aggregate, id);
  const { state, loaded } = await rehydrate(ports, aggregate, stream);
  if (loaded.version === 0) throw new NotFound();
  const facts = await factsFor(ports, { aggregate, stream, state, command: { type: '' } });
  const seen = person.grants.some((grant) =>
    maySee(aggregate, relationsOf(aggregate, state, facts, actorAs(person, grant)), grant.role),
  );
  if (!seen) throw new Hidden(loaded);
  return state as RecommendationStreamState;
};

/** The 推荐汇总表 of a batch in the upstream's own columns. */
export const summaryOf = async (
  ports: Ports,
  recommendation: RecommendationStreamState,
): Promise<SummarySheet> => {
  const cases = await loadCases(
    ports,
    nominees(recommendation).map(({ caseId }) => caseId),
  );
  const contents = new Map(
    await Promise.all(
      [...cases].map(
        async ([caseId, kase]) =>
          [caseId, await partsOfCase(ports, caseId, kase.submission.parts)] as const,
      ),
    ),
  );
  return summarySheet(recommendation, contents, ports.reference.orgs);
};

export const summary = route({
  method: 'GET',
  path: '/api/recommendations/{id}/summary',
  title: { zh: '推荐汇总表', en: 'Summary sheet' },
  handle: async ({ ports, request, params }) => ({
    status: 200,
    body: await summaryOf(ports, await visibleBatch(ports, request, params.id ?? '')),
  }),
});
