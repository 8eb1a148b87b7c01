// What stands where in SQLite's write-ahead log and its shared index: https://sqlite.org/walformat.html

export const LOG_HEADER = 32;
const FRAME_HEADER = 24;
/** The checksums of a log are in the order of its writer's bytes; its numbers always begin with the highest. */
const PAGE_SIZE_AT = 8;
const SALT_AT = 16;

/** How far a log is flushed: frames, and the salt that tells this log from the one before it in the same file. */
export interface Flushed {
  readonly salt: string;
  readonly frames: number;
}

const NOTE_BYTES = 32;

export const noteOf = ({ salt, frames }: Flushed): string =>
  `${salt} ${frames}`.padEnd(NOTE_BYTES, ' ');

export const readNote = (text: string): Flushed => {
  const [salt = '', frames = '0'] = text.trim().split(' ');
  return { salt, frames: Number(frames) };
};

/** The shared index, of this machine's own byte order (little-endian wherever this runs). */
export const indexState = (head: Buffer) => ({
  frames: head.readUInt32LE(16),
  salt: head.subarray(32, 40).toString('hex'),
  /** Frames that are in the database file, flushed; and those that are being copied there, so flushed in the log. */
  copied: head.readUInt32LE(96),
  copying: head.readUInt32LE(128),
});

export interface Log {
  readonly salt: string;
  readonly pageSize: number;
  readonly frameBytes: number;
  /** Page numbers of its frames in their order; a frame whose end is missing is none. */
  readonly pages: readonly number[];
}

/** The frames that belong to the log's present round; older ones may stand behind them. */
export const logIn = (bytes: Buffer): Log | undefined => {
  if (bytes.length < LOG_HEADER) return undefined;
  const pageSize = bytes.readUInt32BE(PAGE_SIZE_AT);
  const salt = bytes.subarray(SALT_AT, SALT_AT + 8).toString('hex');
  const frameBytes = FRAME_HEADER + pageSize;
  const pages: number[] = [];
  for (let at = LOG_HEADER; at + frameBytes <= bytes.length; at += frameBytes) {
    if (bytes.subarray(at + 8, at + 16).toString('hex') !== salt) break;
    pages.push(bytes.readUInt32BE(at));
  }
  return { salt, pageSize, frameBytes, pages };
};
