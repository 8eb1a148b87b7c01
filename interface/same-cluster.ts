import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Id, items } from './components.ts';
import { route } from './route.ts';

const named = { caseId: Id, name: z.string(), statusTitle: Bilingual.optional() };

/**
 * Other applications of the same cluster in the round, by its record or its name. A unit is told its own, that there is
 * another, and by whom only where that is public; the office and who audits are told which.
 */
export const ofCase = route({
  method: 'GET',
  path: '/api/cases/{id}/same-cluster',
  title: { zh: '同一集群的其他申报', en: 'Other applications of the same cluster' },
  answer: z.strictObject({
    /** The round takes one application of a cluster. */
    refused: z.boolean(),
    own: z.array(z.strictObject(named)),
    /** Another unit has filed one. */
    others: z.boolean(),
    /** Those of others that stand on a public notice, or were. */
    published: z.array(Bilingual),
    cases: z
      .array(z.strictObject({ ...named, org: Bilingual, by: z.enum(['record', 'name']) }))
      .optional(),
  }),
});

/** Clusters that several applications of a round are of, for its office and who audits. */
export const ofCall = route({
  method: 'GET',
  path: '/api/calls/{id}/same-clusters',
  title: { zh: '同一集群重复申报', en: 'Clusters in several applications' },
  answer: items(z.strictObject({ cases: z.array(z.strictObject({ ...named, org: Bilingual })) })),
});
