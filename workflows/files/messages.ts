import * as z from 'zod';
import { bilingual, said } from '../../engine/bilingual.ts';
import {
  type CommandsOf,
  command,
  type EventsOf,
  event,
  holding,
  strictly,
} from '../../engine/messages.ts';
import { bySystem } from '../may.ts';
import { FileFault } from './fault.ts';

/** A file by what it is, and never by a name: what the public hands in may be named after somebody. */
const hash = {
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      said(
        '应为文件的SHA-256校验值（64位十六进制）',
        'is the SHA-256 of the file, 64 hexadecimal digits',
      ),
    ),
};

const received = {
  ...hash,
  size: z.int().positive(),
  /** What its name ends in, so that its contents can be held against it. */
  ending: z.string().max(20),
  /** Where the storage keeps it. */
  key: z.string().min(1).max(400),
  /** Who handed it in, and the office that is told where its check cannot be made. */
  by: z.object({ org: z.string(), account: z.string() }),
  office: z.string().optional(),
};

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** What a scanner calls what it found: a word of its own, of any length. */
const Signature = z.string().max(200);

export const filesCommands = {
  TakeInFile: command({
    title: bilingual('收到待检文件', 'Take in a file that awaits its check'),
    body: strictly(() => received),
    may: bySystem,
    refusals: [],
    example: {
      ...{ sha256: HASH, size: 20_000_000, ending: 'pdf', key: `CASE/c-1/${HASH}` },
      by: { org: '371625', account: 'u-1' },
    },
  }),
  SettleFileCheck: command({
    title: bilingual('记录文件检查结果', 'Record what a check found'),
    body: strictly(() => ({
      ...hash,
      fault: FileFault.optional(),
      signature: Signature.optional(),
    })),
    may: bySystem,
    refusals: [],
    example: { sha256: HASH, fault: 'virus', signature: 'Eicar-Test-Signature' },
  }),
  NoteCheckDelay: command({
    title: bilingual('记录文件检查未能进行', 'Note that a check cannot be made'),
    body: strictly(() => hash),
    may: bySystem,
    refusals: [],
    example: { sha256: HASH },
  }),
};
export type FilesCommand = CommandsOf<typeof filesCommands>;

export const filesEvents = {
  FileReceived: event({
    v: 1,
    title: bilingual('收到文件，待检', 'A file awaits its check'),
    audience: 'audit',
    data: holding(() => received),
  }),
  FileChecked: event({
    v: 1,
    title: bilingual('文件已检', 'A file was checked'),
    audience: 'audit',
    data: holding(() => hash),
  }),
  FileRejected: event({
    v: 1,
    title: bilingual('文件拒收', 'A file was rejected'),
    audience: 'audit',
    data: holding(() => ({ ...hash, fault: FileFault, signature: Signature.optional() })),
  }),
  FileCheckDelayed: event({
    v: 1,
    title: bilingual('文件检查未能进行，仍待检', 'A check could not be made yet'),
    audience: 'audit',
    data: holding(() => hash),
  }),
};
export type FilesEvent = EventsOf<typeof filesEvents>;
