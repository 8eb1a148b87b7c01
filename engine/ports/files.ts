export interface StoredFile {
  readonly key: string;
  readonly size: number;
  /** SHA-256, lower-case hex, as the storage verified it. */
  readonly sha256: string;
}

/** A file where it lies, read piece by piece: a large one is never in memory as a whole. */
export interface FileAt {
  readonly key: string;
  readonly size: number;
  /** Fewer than `count` bytes only at the end of the file. */
  read(from: number, count: number): Promise<Uint8Array>;
}

/** Keys of what is made for one reader at one moment begin so; it goes within a day. */
export const PASSING = 'DOCUMENT/';

/** Keys of what goes up in parts begin so until the whole is what was announced; what nobody completes goes in a week. */
export const STAGING = 'UPLOAD/';

/** Uploads begin so until a command names them; what nobody attaches within a day goes. */
export const INCOMING = 'INCOMING/';

/** Keys of what the public hands in begin so, apart from the files of those who have an account. */
export const FROM_PUBLIC = 'EVIDENCE/';

/** Bytes of each part of a large file but the last: a bad line loses no more than that. S3 takes none below 5 MB. */
export const PART_BYTES = 8 * 1_048_576;

/** How many parts a file of this size has. */
export const partCount = (size: number): number => Math.max(1, Math.ceil(size / PART_BYTES));

/** A part as the storage verified it; numbers count from 1. */
export interface FilePart {
  readonly number: number;
  readonly size: number;
  readonly sha256: string;
}

export interface SignedUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** A large file that goes up in parts, in any order and over days: a closed laptop goes on where it was. */
export interface PartUploads {
  /** Begins, or finds again what was begun for the same file. */
  begin(
    file: StoredFile & { contentType: string },
  ): Promise<
    | { readonly stored: true }
    | { readonly stored: false; readonly uploadId: string; readonly parts: readonly FilePart[] }
  >;
  partUrl(key: string, uploadId: string, part: FilePart): Promise<SignedUpload>;
  /** Puts the parts together under the key only where the whole has the announced length and checksum. */
  complete(
    file: StoredFile,
    uploadId: string,
  ): Promise<
    | { readonly outcome: 'stored' | 'differs' | 'gone' }
    | { readonly outcome: 'incomplete'; readonly missing: readonly number[] }
  >;
}

/** Numbers of the parts that a file of this size still lacks; a part of another length counts as lacking. */
export const missingParts = (size: number, parts: readonly FilePart[]): readonly number[] => {
  const count = partCount(size);
  const lengthOf = (number: number) =>
    number < count ? PART_BYTES : size - (count - 1) * PART_BYTES;
  return Array.from({ length: count }, (_none, index) => index + 1).filter(
    (number) => parts.find((part) => part.number === number)?.size !== lengthOf(number),
  );
};

/** Files live outside the table: key `CASE/<case>/<hash>`; signed URLs live 10 minutes and pin checksum and length. */
export interface Files {
  uploadUrl(file: StoredFile & { contentType: string }): Promise<SignedUpload>;
  readonly parts: PartUploads;
  /** `contentType` types the answer; without it the file comes as mere bytes. */
  downloadUrl(key: string, name: string, contentType?: string): Promise<string>;
  /** Of what is kept, else of what was uploaded and nobody named yet. */
  stat(key: string): Promise<StoredFile | undefined>;
  /** Some of its bytes; fewer than `count` only at its end. */
  range(key: string, from: number, count: number): Promise<Uint8Array>;
  /** The whole file in memory: look at its size first. */
  bytes(key: string): Promise<Uint8Array>;
  /** An upload that a command names is kept for good; harmless where it is kept already or never came. */
  keep(key: string): Promise<void>;
  /** Keeps what we made ourselves; `file.key` begins with PASSING. */
  put(file: StoredFile & { contentType: string }, bytes: Uint8Array): Promise<void>;
}
