import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Failure } from '../engine/failure.ts';
import type { FileAt } from '../engine/ports/files.ts';
import type { Scanned, Scanner } from '../engine/ports/scanner.ts';

/** What the storage gave ended before the length that it had told. */
class FileCutShort extends Failure {
  override readonly name = 'FileCutShort';
}

class ScannerSilent extends Failure {
  override readonly name = 'ScannerSilent';
}

/** Bytes in each chunk: as clamdscan sends them, far below what a daemon takes at once. */
const CHUNK = 131_072;

/** A daemon that does not take a connection within this is down; one that is silent for longer is asked again later. */
const CONNECT_MS = 5_000;
const SILENT_MS = 60_000;

/** A reply is a line; more than this is none. */
const LONGEST_REPLY = 4_096;

/** `host:port`, or the path of a Unix socket. */
const socketTo = (address: string): Socket => {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
  return host === undefined
    ? connect({ path: address })
    : connect({ host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) });
};

const lengthOf = (bytes: number): Buffer => {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(bytes);
  return prefix;
};

/** The file as INSTREAM takes it: chunks with their length before them, the last one of no bytes. */
async function* chunksOf({ size, read }: FileAt): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let from = 0; from < size; ) {
    const bytes = await read(from, CHUNK);
    if (bytes.length === 0) throw new FileCutShort(`${from} of ${size} bytes`);
    yield Buffer.concat([lengthOf(bytes.length), bytes]);
    from += bytes.length;
  }
  yield lengthOf(0);
}

/** Up to the NUL that ends the reply to a command that began with `z`. */
const replyOf = async (socket: Socket): Promise<string> => {
  let said = '';
  for await (const piece of socket) {
    said += String(piece);
    if (said.includes('\0') || said.length > LONGEST_REPLY) break;
  }
  return said.split('\0')[0]?.trim() ?? '';
};

const send = async (socket: Socket, file: FileAt): Promise<void> => {
  for await (const chunk of chunksOf(file)) {
    // The daemon has said what it thinks of it already, e.g. that it takes no more.
    if (!socket.writable) return;
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
};

/** `stream: OK`, `stream: <signature> FOUND`; everything else is no verdict. */
const verdictOf = (reply: string): Scanned => {
  if (reply === 'stream: OK') return { result: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (signature !== undefined) return { result: 'found', signature: signature.slice(0, 200) };
  return { result: 'later', code: reply === '' ? 'no-reply' : reply.slice(0, 100) };
};

const codeOf = (error: unknown): string =>
  String(Object(error).code ?? (error instanceof Error ? error.name : 'unknown'));

/**
 * ClamAV's daemon by its own protocol (clamd(8), INSTREAM): the file is streamed to it and lies nowhere between. A daemon
 * that is down, silent, or refuses the size says `later`, and never `clean`.
 */
export const clamdScanner = (address: string): Scanner => ({
  scan: async (file) => {
    const socket = socketTo(address);
    // An error ends the reply, which is read below; without a listener it would end the process.
    socket.on('error', () => undefined);
    socket.setTimeout(SILENT_MS, () => socket.destroy(new ScannerSilent(`${SILENT_MS} ms`)));
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(CONNECT_MS) });
      const [reply] = await Promise.all([replyOf(socket), send(socket, file)]);
      return verdictOf(reply);
    } catch (error) {
      return { result: 'later', code: codeOf(error) };
    } finally {
      socket.destroy();
    }
  },
});
