import * as z from 'zod';
import { looksLikePartOf } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';
import { addDecimals, Decimal } from '../decimal/decimal.ts';
import type { Settlement } from '../review/opinions/state.ts';
import type { Target } from './targets.ts';

/** What a cluster's latest application says: confirmed values by part, and what was settled of them. */
export interface LatestApplication {
  readonly clusterId: string;
  /** Today's name, and the one in the application. */
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, unknown>;
  readonly settlements: readonly Pick<Settlement, 'field' | 'value' | 'resolution'>[];
}

export const ReachedBy = z.strictObject({
  clusterId: z.string(),
  value: Decimal,
  /** A department's figure stands in the applicant's place. */
  verified: z.boolean(),
});
export type ReachedBy = z.infer<typeof ReachedBy>;

/** How far a target is reached, as the latest applications say: their sum, and each cluster's own share. */
export const Reached = z.strictObject({
  target: z.string(),
  value: Decimal,
  clusters: z.array(ReachedBy).readonly(),
});
export type Reached = z.infer<typeof Reached>;

const decimal = (value: unknown): Decimal | undefined => {
  // Of a figure asked for several years the newest comes first.
  const newest: unknown = Array.isArray(value) ? value[0] : value;
  const read = Decimal.safeParse(typeof newest === 'number' ? String(newest) : newest);
  return read.success ? read.data : undefined;
};

/** A figure as it was settled where a department disputed it, else as it was claimed. */
const figureOf = (
  { parts, settlements }: LatestApplication,
  path: string,
): { readonly value: Decimal; readonly verified: boolean } | undefined => {
  const settled = settlements.find(
    ({ field, resolution }) => field === path && resolution === 'department-value',
  );
  const verified = decimal(settled?.value);
  if (verified !== undefined) return { value: verified, verified: true };
  const [part = '', field = ''] = path.split('.');
  const value = decimal(own(Object(parts.get(part)), field));
  return value === undefined ? undefined : { value, verified: false };
};

const shareOf = (application: LatestApplication, fields: readonly string[]): ReachedBy[] => {
  const figures = fields.flatMap((field) => figureOf(application, field) ?? []);
  if (figures.length === 0) return [];
  return [
    {
      clusterId: application.clusterId,
      value: figures.reduce((sum, { value }) => addDecimals(sum, value), '0'),
      verified: figures.some(({ verified }) => verified),
    },
  ];
};

const isMeant = ({ names }: LatestApplication, words: readonly string[] | undefined): boolean =>
  words === undefined || words.some((word) => names.some((name) => looksLikePartOf(word, name)));

/**
 * How far each target is reached that applications tell anything about. It is what was claimed or settled in the latest
 * application of each cluster: firms outside of the clusters are not in it, and no statistics office has signed it.
 */
export const reached = (
  targets: readonly Target[],
  applications: readonly LatestApplication[],
): readonly Reached[] =>
  targets.flatMap(({ id, clusters, measuredBy }) => {
    if (measuredBy === undefined) return [];
    const shares = applications
      .filter((application) => isMeant(application, clusters))
      .flatMap((application) => shareOf(application, measuredBy));
    const value = shares.reduce((sum, share) => addDecimals(sum, share.value), '0');
    return shares.length === 0 ? [] : [{ target: id, value, clusters: shares }];
  });
