import type { Bilingual } from '../../engine/bilingual.ts';
import type { PublicCluster } from '../../workflows/cluster/public-view.ts';
import type { ClusterState } from '../../workflows/cluster/state.ts';

/** A line of `GET /api/clusters`. */
export interface ClusterRow extends PublicCluster {
  readonly applicantName: Bilingual;
  readonly applications: number;
  /** The name of the latest application. */
  readonly latest?: string;
  /** Organisations in whose name the reader may apply on it. */
  readonly appliesFor: readonly string[];
  /** A removal is under way: told to the office, the holder and who supervises. */
  readonly removing?: boolean;
}

/** `GET /api/clusters/{id}`. */
export interface ClusterAnswer extends ClusterRow {
  readonly id: string;
  readonly version: number;
  /** The titles whole, and of the applications those that the reader may see. */
  readonly state: Pick<ClusterState, 'titles' | 'applications'> &
    Partial<Pick<ClusterState, 'admitted' | 'validity'>>;
}
