import { reads } from '../../workflows/case/reader.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { Person } from '../http/person.ts';
import { aggregates, idOf } from '../kinds/catalogue.ts';
import type { Rehydrated } from '../kinds/history.ts';
import { isOf } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { asFound } from './as-left.ts';
import { seenCluster } from './seen-cluster.ts';
import { shownCase } from './shown-case.ts';
import { numberOf, toldTo } from './told.ts';
import type { Visible } from './visible.ts';

/** Hex digits of a tag: two states of one case do not meet by chance. */
const LENGTH = 20;

/**
 * What a reader's ETag of a case says. To whoever sees the whole it is the version; to everybody else it is made of what
 * they see, so that it moves with that and with nothing else.
 */
export const caseTag = (ports: Pick<Ports, 'sha256'>, visible: Visible): string => {
  const { kase, loaded, shown } = visible;
  if (reads(visible, 'whole')) return String(loaded.version);
  const now = shown === kase ? visible : { ...visible, shown: kase, shownVersion: loaded.version };
  return ports.sha256(JSON.stringify(shownCase(now))).slice(0, LENGTH);
};

/** What a stream's version and tag are to this person, and which of its events they are told of. */
export interface Standing {
  /** Of a case, as far as it is told to them. */
  readonly status?: string;
  readonly tag: string;
  readonly version: number;
  readonly hash: string;
  readonly told: (seq: number) => boolean;
}

const caseStanding = async (
  ports: Ports,
  person: Person,
  { stream, state, loaded: stored }: Rehydrated<CaseState>,
): Promise<Standing | undefined> => {
  const { identity } = state;
  const call = identity && (await ports.reference.call(identity.callId, identity.callVersion));
  if (call === undefined) return undefined;
  const found = asFound(stream, { kase: state, loaded: stored }, call, person);
  const { kase, loaded, actors, hasLeft } = found;
  const told = toldTo({ kase, actors }, stream, loaded);
  const shown = { shown: kase, shownVersion: loaded.version };
  const now = ports.now().toISOString();
  const visible: Visible = {
    person,
    stream,
    kase,
    ...shown,
    loaded,
    told,
    call,
    actors,
    now,
    hasLeft,
  };
  return {
    status: kase.status,
    tag: caseTag(ports, visible),
    version: numberOf(told, loaded.version),
    hash: loaded.events[(told.at(-1) ?? 0) - 1]?.hash ?? '',
    told: (seq) => told.includes(seq),
  };
};

const plainStanding = ({ loaded: { version, hash } }: Rehydrated<unknown>): Standing => ({
  tag: String(version),
  version,
  hash,
  told: () => true,
});

/** Where a stream stands for somebody who sent or sends it a command. */
export const standingFor = async (
  ports: Ports,
  person: Person,
  held: Rehydrated<unknown>,
): Promise<Standing> => {
  const plain = plainStanding(held);
  if (isOf(held, aggregates.cases)) return (await caseStanding(ports, person, held)) ?? plain;
  if (!isOf(held, aggregates.clusters)) return plain;
  const version = (await seenCluster(ports, person, idOf(held.stream)))?.version ?? 0;
  return { ...plain, tag: String(version), version };
};
