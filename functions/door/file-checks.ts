import type { Actor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { Facts } from '../../workflows/facts.ts';
import { FILE_FAULT, type FileFault } from '../../workflows/files/fault.ts';
import type { FilesState } from '../../workflows/files/state.ts';
import { officeAbove } from '../../workflows/orgs/org.ts';
import { endingOf } from '../checking/own-checks.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { callOfFacts } from '../kinds/relations.ts';
import { SYSTEM } from './by-system.ts';
import { FileStopped } from './errors.ts';
import { AT_ONCE, faultInStored } from './file-contents.ts';
import { filesIn, handedInBy, isHash, type Named, signatureProblem } from './file-facts.ts';

/** The stream that knows which files of another one await their check. */
export const filesStreamOf = (stream: StreamKey): StreamKey =>
  streamKey(aggregates.files, stream.replace('#', '~'));

/** Files of a stream that were not checked before their act was recorded; what is not among them was. */
export const filesKnown = async (
  ports: { readonly events: Pick<Ports['events'], 'load'> },
  stream: StreamKey,
): Promise<FilesState['files']> =>
  (await rehydrate(ports, aggregates.files, filesStreamOf(stream))).state.files;

/** What is said of a file that is not taken. */
export const faultProblem = (path: string, name: string, fault: FileFault): Problem => ({
  path,
  rule: `file.${fault}`,
  message: {
    zh: `文件“${name}”未通过检查：${FILE_FAULT[fault].zh}`,
    en: `"${name}" did not pass its check: ${FILE_FAULT[fault].en}`,
  },
});

/** Where the form shows what is said of it: beside the document, or beside the file where that is all there is. */
const placeOf = ({ path = '' }: Named): string => (path === '' ? 'fileId' : path);

/** A file that an act names and that has to be checked after the act. */
export interface Awaited {
  readonly sha256: string;
  readonly size: number;
  readonly ending: string;
  readonly key: string;
}

/** Such files, and the office that is told where the check cannot be made. */
export interface ToTakeIn {
  readonly files: readonly Awaited[];
  readonly office: string | undefined;
}

type KeyOf = (stream: StreamKey, sha256: string) => string;

interface Handing {
  readonly stream: StreamKey;
  /** Whether the rules of the command look at the first bytes themselves, and say what they think of them. */
  readonly byRules?: boolean;
  readonly named: unknown;
  readonly keyOf: KeyOf;
}

interface Arrived extends Awaited {
  readonly file: Named;
}

const arrivedIn = async (
  { files }: Pick<Ports, 'files'>,
  { stream, named, keyOf }: Handing,
): Promise<readonly Arrived[]> => {
  const seen = new Map<string, Arrived>();
  for (const file of filesIn(named)) {
    const { sha256 } = file;
    const of = `${sha256} ${file.name}`;
    if (!isHash(sha256) || seen.has(of)) continue;
    const key = keyOf(stream, sha256);
    const stored = await files.stat(key);
    if (stored !== undefined)
      seen.set(of, {
        file,
        sha256,
        key,
        size: stored.size,
        ending: endingOf(file.name).slice(0, 20),
      });
  }
  return [...seen.values()];
};

/**
 * Looks through what somebody hands in with an act, before it is recorded: each file that our own checks stop, or that
 * was stopped before, stops the act. Answers those that can only be checked afterwards: large ones and, where
 * a scanner is named, all. Throws FileStopped.
 */
export const checkedHandingIn = async (
  ports: Ports,
  handing: Handing,
): Promise<readonly Awaited[]> => {
  const arrived = await arrivedIn(ports, handing);
  if (arrived.length === 0) return [];
  const problems: Problem[] = [];
  for (const { file, key, size } of arrived) {
    const fault =
      (await faultInStored(ports, key, { ...file, size })) ??
      (handing.byRules === true ? undefined : await faultInName(ports, key, file));
    if (fault !== undefined) problems.push(faultProblem(placeOf(file), file.name, fault));
  }
  if (problems.length > 0) throw new FileStopped(problems);
  const later = arrived.filter(({ size }) => ports.scanner !== undefined || size > AT_ONCE);
  return later.length === 0 ? [] : stillAwaited(ports, handing.stream, later);
};

/** What the first bytes say against the name, of kinds that are known. */
const faultInName = async (
  { files }: Pick<Ports, 'files'>,
  key: string,
  { name }: Named,
): Promise<FileFault | undefined> =>
  signatureProblem(name, await files.range(key, 0, 8)) === 'content-differs-from-name'
    ? 'disguised'
    : undefined;

const stillAwaited = async (
  ports: Ports,
  stream: StreamKey,
  arrived: readonly Arrived[],
): Promise<readonly Awaited[]> => {
  const known = await filesKnown(ports, stream);
  const stopped = arrived.flatMap(({ file }) => {
    const { check, fault } = own(known, file.sha256) ?? {};
    return check === 'rejected' && fault !== undefined
      ? [faultProblem(placeOf(file), file.name, fault)]
      : [];
  });
  if (stopped.length > 0) throw new FileStopped(stopped);
  return arrived
    .filter(({ sha256 }) => own(known, sha256)?.check !== 'checked')
    .map(({ file: _file, ...awaited }) => awaited);
};

/** The office that is told where a check cannot be made: the round's, else the one above whoever handed it in. */
const officeFor = (facts: Facts, { org }: Actor): string | undefined =>
  callOfFacts(facts)?.office ?? officeAbove(facts.orgs, org);

/** What a command hands in that is checked afterwards; time and follow-ups hand nothing in. Throws FileStopped. */
export const handedIn = async (
  ports: Ports,
  {
    stream,
    command,
    sender,
    facts,
  }: {
    readonly stream: StreamKey;
    readonly command: { readonly type: string };
    readonly sender: Actor;
    readonly facts: Facts;
  },
): Promise<ToTakeIn> => {
  if (sender.role === SYSTEM.role) return { files: [], office: undefined };
  const keyOf = handedInBy(command.type);
  const files = await checkedHandingIn(ports, {
    stream,
    byRules: facts.files !== undefined,
    named: command,
    keyOf,
  });
  return { files, office: officeFor(facts, sender) };
};
