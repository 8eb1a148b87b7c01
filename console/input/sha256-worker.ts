import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export interface ToHash {
  readonly file: File;
  readonly partBytes: number;
}

export interface Hashed {
  /** Bytes read so far; the hashes come with the last. */
  readonly read: number;
  readonly whole?: string;
  readonly parts?: readonly string[];
}

/** Read in pieces, so that a large scan does not fill the memory. */
const PIECE = 4_194_304;

const run = async ({ file, partBytes }: ToHash): Promise<void> => {
  const whole = sha256.create();
  const parts: string[] = [];
  for (let from = 0; from < file.size; from += partBytes) {
    const part = sha256.create();
    const to = Math.min(file.size, from + partBytes);
    for (let at = from; at < to; at += PIECE) {
      const bytes = new Uint8Array(await file.slice(at, Math.min(to, at + PIECE)).arrayBuffer());
      whole.update(bytes);
      part.update(bytes);
      self.postMessage({ read: at + bytes.length } satisfies Hashed);
    }
    parts.push(bytesToHex(part.digest()));
  }
  const hashed: Hashed = { read: file.size, whole: bytesToHex(whole.digest()), parts };
  self.postMessage(hashed);
};

addEventListener('message', ({ data }: MessageEvent<ToHash>) => {
  // A file that cannot be read (a USB stick pulled out) is an uncaught error here: `onerror` on the other side.
  run(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
