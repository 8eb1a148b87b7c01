import type { Content } from '../../engine/decider.ts';
import { Impossible } from '../../engine/failure.ts';
import { own } from '../../engine/own.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { Ports } from '../kinds/ports.ts';

const kept = async (ports: Ports, stream: StreamKey, hash: string): Promise<Content> => {
  const content = await ports.events.content(stream, hash);
  if (content === undefined) throw new Impossible(`content ${hash} of ${stream} is gone`);
  return content;
};

type PartHashes = readonly (readonly [string, string])[];

/** Values of confirmed parts; what rules read of a person is whether one is named. */
export const contentsOf = async (ports: Ports, stream: StreamKey, parts: PartHashes) =>
  new Map(
    await Promise.all(
      parts.map(async ([part, hash]) => [part, (await kept(ports, stream, hash)).data] as const),
    ),
  );

/** Confirmed parts as they were frozen, so that hash and salt go over to another case unchanged. */
export const frozenOf = async (ports: Ports, stream: StreamKey, parts: PartHashes) =>
  new Map(
    await Promise.all(
      parts.map(async ([part, hash]) => [part, await kept(ports, stream, hash)] as const),
    ),
  );

export const confirmedHashes = ({ submission }: CaseState): PartHashes =>
  Object.entries(submission.parts).map(([part, { content }]) => [part, content] as const);

/** Of the parts that a command hands over from another case. */
export const namedHashes = (parts: unknown): PartHashes =>
  Object.entries(Object(parts)).flatMap(([part, hash]) =>
    typeof hash === 'string' ? [[part, hash] as const] : [],
  );

interface Named {
  readonly stream: StreamKey;
  readonly command: Readonly<Record<string, unknown>>;
}

/** The part that is confirmed anew, as it stood; before the filing nothing rests on it, and nothing is read. */
export const partBefore = async (
  ports: Ports,
  { stream, command }: Named,
  { submission }: CaseState,
): Promise<unknown> => {
  const part = typeof command.part === 'string' ? command.part : '';
  const before = own(submission.parts, part);
  return submission.filed === undefined || before === undefined
    ? undefined
    : (await kept(ports, stream, before.content)).data;
};
