import type { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import { FILE_CHECK, FILE_FAULT, type FileCheck } from '../../workflows/files/fault.ts';
import type { CheckedFile } from '../../workflows/files/state.ts';
import { FileAwaitsCheck, FileStopped } from '../door/errors.ts';
import { faultProblem, filesKnown } from '../door/file-checks.ts';
import type { Person } from '../http/person.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';

interface FileOf {
  readonly sha256: string;
  /** The case of a level below in whose store the bytes lie. */
  readonly from?: string | undefined;
}

/** The stream that a file was handed in to. */
const handedInTo = (stream: StreamKey, { from }: FileOf): StreamKey =>
  from === undefined ? stream : streamKey(aggregates.cases, from);

/** How far a file's check is; undefined for one that was checked before its act was recorded. */
const checkOf = async (
  ports: Pick<Ports, 'events'>,
  stream: StreamKey,
  file: FileOf,
): Promise<CheckedFile | undefined> =>
  own(await filesKnown(ports, handedInTo(stream, file)), file.sha256);

/** Whose it is while it awaits its check: the organisation that handed it in. What was rejected is shown to the sender alone. */
const isOwn = ({ account, grants }: Person, { check, by }: CheckedFile): boolean =>
  by.some(
    (one) =>
      one.account === account || (check === 'awaited' && grants.some(({ org }) => org === one.org)),
  );

/** Only a file that was checked is opened by anybody but whoever handed it in. Throws FileAwaitsCheck, FileStopped. */
export const requireChecked = async (
  ports: Pick<Ports, 'events'>,
  person: Person,
  stream: StreamKey,
  file: FileOf & { readonly name: string },
): Promise<void> => {
  const known = await checkOf(ports, stream, file);
  if (known === undefined || known.check === 'checked' || isOwn(person, known)) return;
  if (known.check === 'awaited') throw new FileAwaitsCheck(file.name);
  throw new FileStopped([faultProblem('fileId', file.name, known.fault ?? 'unreadable')]);
};

/** Whether a file may go into a paper that others read. */
export const mayBeCopied = async (
  ports: Pick<Ports, 'events'>,
  stream: StreamKey,
  file: FileOf,
): Promise<boolean> => ((await checkOf(ports, stream, file))?.check ?? 'checked') === 'checked';

export interface ShownCheck {
  readonly check: FileCheck;
  readonly checkTitle: Bilingual;
  /** Why it was rejected, and what to do. */
  readonly because?: Bilingual;
}

const shown = (known: CheckedFile | undefined): ShownCheck => {
  const check = known?.check ?? 'checked';
  return {
    check,
    checkTitle: FILE_CHECK[check],
    ...(known?.fault === undefined ? {} : { because: FILE_FAULT[known.fault] }),
  };
};

/** Each of a stream's files with how far its check is. */
export const shownChecks = async <F extends FileOf>(
  ports: Pick<Ports, 'events'>,
  stream: StreamKey,
  files: readonly F[],
): Promise<readonly (F & ShownCheck)[]> => {
  const streams = [...new Set(files.map((file) => handedInTo(stream, file)))];
  const read = streams.map(async (one) => [one, await filesKnown(ports, one)] as const);
  const known = new Map(await Promise.all(read));
  return files.map((file) => ({
    ...file,
    ...shown(own(known.get(handedInTo(stream, file)) ?? {}, file.sha256)),
  }));
};
