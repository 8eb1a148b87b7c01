import type { FileAt } from '../../engine/ports/files.ts';
import type { Scanned, Scanner } from '../../engine/ports/scanner.ts';
import type { FileFault } from '../../workflows/files/fault.ts';
import { type CheckedFile, type FilesState, filesAwaited } from '../../workflows/files/state.ts';
import { faultIn } from '../checking/own-checks.ts';
import { AT_ONCE, fileAt } from '../door/file-contents.ts';
import { systemCommand } from '../door/system.ts';
import { aggregates, idOf } from '../kinds/catalogue.ts';
import type { Rehydrated } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';

type Verdict =
  | { readonly fault?: FileFault; readonly signature?: string }
  | { readonly later: string };

/** A scanner that failed after so long is silent, and asked by nobody for a while: others wait for more than its answer. */
const SLOW_MS = 5_000;
const REST_MS = 60_000;
const restsUntil = new WeakMap<Scanner, number>();

const scan = async (scanner: Scanner, file: FileAt): Promise<Scanned> => {
  const begun = performance.now();
  if (begun < (restsUntil.get(scanner) ?? 0)) return { result: 'later', code: 'silent' };
  const scanned = await scanner.scan(file);
  const ended = performance.now();
  if (scanned.result === 'later' && ended - begun > SLOW_MS)
    restsUntil.set(scanner, ended + REST_MS);
  return scanned;
};

const verdictOn = async (ports: Ports, { key, size, ending }: CheckedFile): Promise<Verdict> => {
  const file = fileAt(ports, key, size);
  // A small one was looked through before its act was recorded.
  const fault = size > AT_ONCE ? await faultIn(file, ending) : undefined;
  if (fault !== undefined) return { fault };
  const scanned = ports.scanner && (await scan(ports.scanner, file));
  switch (scanned?.result) {
    case 'found':
      return { fault: 'virus', signature: scanned.signature };
    case 'later':
      return { later: scanned.code };
    default:
      return {};
  }
};

const checkOne = async (ports: Ports, id: string, file: CheckedFile): Promise<boolean> => {
  const { sha256 } = file;
  const send = (command: { readonly type: string }, key: string) =>
    systemCommand(ports, aggregates.files, id, { ...command, sha256 }, `${key}|${sha256}`);
  if ((await ports.files.stat(file.key)) === undefined) {
    // Kept before it was taken in: somebody removed it from the storage by hand.
    ports.log.warn('a file that awaits its check is not there', { key: file.key });
    await send({ type: 'SettleFileCheck', ...{ fault: 'unreadable' } }, 'settle');
    return true;
  }
  const verdict = await verdictOn(ports, file);
  if ('later' in verdict) {
    ports.log.warn('file check not possible', { key: file.key, code: verdict.later });
    await send({ type: 'NoteCheckDelay' }, 'delay');
    return false;
  }
  await send({ type: 'SettleFileCheck', ...verdict }, 'settle');
  return true;
};

/**
 * Checks what awaits its check. Follows from the state alone: whoever was stopped in between does it again, and what a
 * scanner could not tell stays awaited. False where something is left.
 */
export const checkFiles = async (
  ports: Ports,
  { stream, state }: Rehydrated<FilesState>,
): Promise<boolean> => {
  let all = true;
  for (const file of filesAwaited(state))
    if (!(await checkOne(ports, idOf(stream), file))) all = false;
  return all;
};
