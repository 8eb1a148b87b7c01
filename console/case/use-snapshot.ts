import { useCall } from '../api/call-reads.ts';
import { useCase, useParts } from '../api/case-reads.ts';
import { Problem } from '../api/problem.ts';
import { useSaying } from './saying.ts';
import { type Fact, snapshotOf } from './snapshot.ts';

export interface Snapshot {
  readonly facts: readonly Fact[] | undefined;
  readonly error: unknown;
}

/** The facts of a case after its first `version` events; undefined while they are on their way. */
export const useSnapshot = (id: string, version: number | undefined): Snapshot => {
  const saying = useSaying();
  const kase = useCase(version === undefined ? undefined : id, { version });
  const parts = useParts(version === undefined ? undefined : id, { version });
  const { data: call } = useCall(kase.data?.callId);
  // Some who see the case see none of its figures: then there are none to compare.
  const noParts = parts.error instanceof Problem && parts.error.status === 404;
  const ready = kase.data !== undefined && (parts.data !== undefined || noParts);
  return {
    facts:
      ready && kase.data !== undefined
        ? snapshotOf(kase.data, parts.data?.items ?? [], call?.form, saying)
        : undefined,
    error: kase.error ?? (noParts ? null : parts.error),
  };
};
