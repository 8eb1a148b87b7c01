import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { PublicCluster } from '../workflows/cluster/public-view.ts';
import type { ClusterState } from '../workflows/cluster/state.ts';
import { Id, page, paging, shaped } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const Cluster = PublicCluster.extend({
  applicantName: Bilingual,
  applications: z.int(),
  /** The name of the latest application. */
  latest: z.string().optional(),
  /** Organisations in whose name the reader may apply on it. */
  appliesFor: z.array(z.string()),
  /** A removal is under way: told to the office, the holder and who supervises. */
  removing: z.boolean().optional(),
});
export type ClusterRow = z.infer<typeof Cluster>;

/** Those with a title, and those of one's own work. */
export const many = route({
  method: 'GET',
  path: '/api/clusters',
  title: { zh: '集群档案', en: 'Clusters' },
  query: paging,
  answer: page(Cluster),
});

export const one = route({
  method: 'GET',
  path: '/api/clusters/{id}',
  title: { zh: '集群档案详情', en: 'A cluster' },
  answer: Cluster.extend({
    id: Id,
    version: z.int(),
    status: z.literal('open'),
    /** The titles whole, and of the applications those that the reader may see. */
    state: shaped<
      Pick<ClusterState, 'titles' | 'applications'> &
        Partial<Pick<ClusterState, 'admitted' | 'validity'>>
    >('ClusterState'),
  }),
});

export type ClusterAnswer = AnswerOf<typeof one>;
