import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A daemon that speaks ClamAV's protocol (clamd(8)) on any free port: what it was given, and how it behaves meanwhile. */
export interface ClamdServer {
  /** As the setting names it. */
  readonly address: string;
  /** Files that it was streamed, whole. */
  readonly files: Buffer[];
  /** `down` closes each connection unanswered, `silent` never answers, `small` takes no more than a kilobyte. */
  be(state: 'up' | 'down' | 'silent' | 'small'): void;
  /** Finds this in a file from now on, under that name. */
  finds(bytes: string, signature: string): void;
  stop(): Promise<void>;
}

const COMMAND = /^([zn])INSTREAM(?:\0|\n)/;

/** Chunks: a length of four bytes, big-endian, and so many bytes; a length of zero ends the file. */
const chunksIn = (bytes: Buffer): { readonly file: Buffer; readonly whole: boolean } => {
  const parts: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return { file: Buffer.concat(parts), whole: true };
    if (at + 4 + length > bytes.length) break;
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { file: Buffer.concat(parts), whole: false };
};

export const startClamd = async (): Promise<ClamdServer> => {
  const files: Buffer[] = [];
  const known = new Map<string, string>();
  let state: Parameters<ClamdServer['be']>[0] = 'up';
  const open = new Set<Socket>();

  const reply = (file: Buffer): string => {
    const found = [...known].find(([bytes]) => file.includes(bytes, 0, 'latin1'));
    return found === undefined ? 'stream: OK' : `stream: ${found[1]} FOUND`;
  };

  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    if (state === 'down') return void socket.destroy();
    let came = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      came = Buffer.concat([came, piece]);
      const command = COMMAND.exec(came.toString('latin1', 0, 12));
      if (command === null || state === 'silent') return;
      const end = command[1] === 'z' ? '\0' : '\n';
      const { file, whole } = chunksIn(came.subarray(command[0].length));
      if (state === 'small' && file.length > 1_024)
        return void socket.end(`INSTREAM size limit exceeded. ERROR${end}`);
      if (!whole) return;
      files.push(file);
      socket.end(`${reply(file)}${end}`);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    files,
    be: (next) => {
      state = next;
    },
    finds: (bytes, signature) => void known.set(bytes, signature),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
