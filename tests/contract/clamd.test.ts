import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clamdScanner } from '../../adapters/clamd.ts';

/**
 * ClamAV's protocol as its manual has it (clamd(8), INSTREAM): `zINSTREAM`, a NUL, chunks of `<length><data>` with the
 * length in four bytes of network order, and a length of zero; the answer ends in a NUL. Written apart from the client
 * and from the server that the scenarios use.
 */
const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const daemon = async (
  serve: (socket: Socket, came: () => Buffer) => void,
  at: string | number = 0,
): Promise<{ readonly address: string; readonly came: () => Buffer }> => {
  const pieces: Buffer[] = [];
  const came = () => Buffer.concat(pieces);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      pieces.push(piece);
      serve(socket, came);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(at, resolve);
  });
  stops.push(() => server.close());
  const address = server.address();
  return { came, address: typeof address === 'string' ? address : `127.0.0.1:${address?.port}` };
};

const fileOf = (bytes: Buffer) => ({
  key: 'CASE/c-1/x',
  size: bytes.length,
  read: async (from: number, count: number) => bytes.subarray(from, from + count),
});

const END = Buffer.alloc(4);
const answering = (answer: string) => (socket: Socket, came: () => Buffer) => {
  if (came().subarray(-4).equals(END)) socket.end(answer);
};

describe('a file goes to the daemon of ClamAV', () => {
  it('by the bytes that its manual asks for', async () => {
    const { address, came } = await daemon(answering('stream: OK\0'));
    const bytes = Buffer.alloc(131_072 + 3, 7);
    expect(await clamdScanner(address).scan(fileOf(bytes))).toEqual({ result: 'clean' });
    const expected = Buffer.concat([
      Buffer.from('zINSTREAM\0'),
      Buffer.from([0x00, 0x02, 0x00, 0x00]),
      bytes.subarray(0, 131_072),
      Buffer.from([0x00, 0x00, 0x00, 0x03]),
      bytes.subarray(131_072),
      Buffer.from([0x00, 0x00, 0x00, 0x00]),
    ]);
    expect(came().equals(expected)).toBe(true);
  });

  it('over a socket of its own machine', async () => {
    const { address } = await daemon(answering('stream: OK\0'), join(folder, 'clamd.ctl'));
    expect(await clamdScanner(address).scan(fileOf(Buffer.from('a')))).toEqual({ result: 'clean' });
  });

  it('and what it says of it is taken word by word', async () => {
    const saying = async (answer: string) =>
      clamdScanner((await daemon(answering(answer))).address).scan(fileOf(Buffer.from('a')));
    expect(await saying('stream: Win.Test.EICAR_HDB-1 FOUND\0')).toEqual({
      result: 'found',
      signature: 'Win.Test.EICAR_HDB-1',
    });
    expect(await saying('INSTREAM size limit exceeded. ERROR\0')).toEqual({
      result: 'later',
      code: 'INSTREAM size limit exceeded. ERROR',
    });
    expect(await saying('stream: OKAY\0')).toEqual({ result: 'later', code: 'stream: OKAY' });
    expect(await saying('UNKNOWN COMMAND\0')).toMatchObject({ result: 'later' });
    expect(await saying('')).toEqual({ result: 'later', code: 'no-reply' });
  });

  it('and one that refuses in the middle, breaks off, or is not there is asked again later', async () => {
    const large = fileOf(Buffer.alloc(8_000_000));
    const refusing = await daemon((socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'));
    expect(await clamdScanner(refusing.address).scan(large)).toMatchObject({ result: 'later' });
    const breaking = await daemon((socket) => socket.destroy());
    expect(await clamdScanner(breaking.address).scan(large)).toMatchObject({ result: 'later' });
    const gone = { ...fileOf(Buffer.from('ab')), size: 5 };
    const { address } = await daemon(answering('stream: OK\0'));
    expect(await clamdScanner(address).scan(gone)).toMatchObject({ result: 'later' });
    expect(await clamdScanner(join(folder, 'none')).scan(large)).toEqual({
      result: 'later',
      code: 'ENOENT',
    });
    rmSync(folder, { recursive: true });
  });
});
