import type { StreamKey } from '../../engine/ports/event-store.ts';
import { FROM_PUBLIC } from '../../engine/ports/files.ts';
import type { UploadedFile } from '../../workflows/facts.ts';
import { aggregates, idOf, streamKey } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';

/** Where a file of a stream lies: `<case>/<sha256>`, so that the same bytes are stored once. */
export const fileKey = (stream: StreamKey, sha256: string): string =>
  `${stream.replace('#', '/')}/${sha256}`;

/** Where what the public handed in to a case lies: all that the public's own function may touch. */
export const publicFileKey = (stream: StreamKey, sha256: string): string =>
  `${FROM_PUBLIC}${idOf(stream)}/${sha256}`;

/** Where lies what a command names: an objection from the public has a place of its own. */
export const handedInBy = (type: string) => (type === 'Object' ? publicFileKey : fileKey);

/** Where a file that an objection names lies: as the public handed it in, or as the office registered it. */
export const handedInKey = async (
  { files }: Pick<Ports, 'files'>,
  stream: StreamKey,
  { sha256 }: { readonly sha256: string },
): Promise<string> => {
  const key = publicFileKey(stream, sha256);
  return (await files.stat(key)) === undefined ? fileKey(stream, sha256) : key;
};

/** Where the bytes of an attached file lie: what came up from a level below stays in the store of that case. */
export const attachedKey = (
  stream: StreamKey,
  { sha256, from }: { readonly sha256: string; readonly from?: string | undefined },
): string => fileKey(from === undefined ? stream : streamKey(aggregates.cases, from), sha256);

/** Where the file of an event may lie: what came up from a level below, what the public handed in, all else. */
export const placesOf = (
  stream: StreamKey,
  file: { readonly sha256: string; readonly from?: string | undefined },
): readonly string[] => [attachedKey(stream, file), publicFileKey(stream, file.sha256)];

/** First bytes that tell a type, whatever the name says. */
const SIGNATURES: readonly {
  readonly type: string;
  readonly bytes: readonly number[];
  readonly endings: readonly string[];
}[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], endings: ['pdf'] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47], endings: ['png'] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff], endings: ['jpg', 'jpeg'] },
  // Word, Excel, OFD and archives are ZIP containers.
  {
    type: 'application/zip',
    bytes: [0x50, 0x4b, 0x03, 0x04],
    endings: ['docx', 'xlsx', 'zip', 'ofd'],
  },
];

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

const starts = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Why the bytes are not what the name says, or undefined. */
export const signatureProblem = (name: string, bytes: Uint8Array): string | undefined => {
  const known = SIGNATURES.filter(({ endings }) => endings.includes(ending(name)));
  if (known.length === 0) return 'unknown-type';
  return known.some((signature) => starts(bytes, signature.bytes))
    ? undefined
    : 'content-differs-from-name';
};

export interface Named {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  readonly contentType: string;
  /** The case of a level below that it came up from. */
  readonly from?: string;
  /** Where it stands in what names it: `document.file`; empty where that is the file itself. */
  readonly path?: string;
}

const fileIn = (value: object): Named | undefined => {
  const read = (name: string): unknown => Reflect.get(value, name);
  const [fileId, name, sha256, contentType, from] = [
    'fileId',
    'name',
    'sha256',
    'contentType',
    'from',
  ].map(read);
  if (typeof fileId !== 'string' || typeof name !== 'string' || typeof sha256 !== 'string')
    return undefined;
  return {
    fileId,
    name,
    sha256,
    contentType: typeof contentType === 'string' ? contentType : 'application/octet-stream',
    ...(typeof from === 'string' ? { from } : {}),
  };
};

/** Deeper than any act, also one that is recorded on behalf, and any field of a form. */
const DEEPEST = 12;

/** Every file that a command, an event or a working copy names, wherever it stands in it. */
export const filesIn = (
  value: unknown,
  deepest = DEEPEST,
  path: readonly string[] = [],
): readonly Named[] => {
  if (typeof value !== 'object' || value === null || deepest === 0) return [];
  const own = Array.isArray(value) ? undefined : fileIn(value);
  if (own !== undefined) return [{ ...own, path: path.join('.') }];
  return Object.entries(value).flatMap(([name, member]) =>
    filesIn(member, deepest - 1, [...path, name]),
  );
};

/** A working copy holds whatever was typed: nothing but a hash may become part of a path. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** What an act's events or a working copy name is kept for good: until then an upload is removed after a day. */
export const keepNamed = async (
  { files }: Pick<Ports, 'files'>,
  stream: StreamKey,
  named: unknown,
  keyOf = fileKey,
): Promise<void> => {
  const hashes = new Set(filesIn(named).map(({ sha256 }) => sha256));
  for (const sha256 of hashes) if (isHash(sha256)) await files.keep(keyOf(stream, sha256));
};

/** The uploaded files that a command names, as the storage verified them; none where nothing arrived. */
export const uploadedFiles = async (
  ports: Pick<Ports, 'files'>,
  stream: StreamKey,
  command: Readonly<Record<string, unknown>> & { readonly type: string },
): Promise<ReadonlyMap<string, UploadedFile>> => {
  const keyOf = handedInBy(command.type);
  const found = new Map<string, UploadedFile>();
  for (const { path: _path, ...file } of filesIn(command)) {
    const key = keyOf(stream, file.sha256);
    const stored = await ports.files.stat(key);
    if (stored === undefined) continue;
    const problem = signatureProblem(file.name, await ports.files.range(key, 0, 8));
    found.set(file.fileId, {
      ...file,
      sha256: stored.sha256,
      size: stored.size,
      ...(problem === undefined ? {} : { problem }),
    });
  }
  return found;
};
