import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: string;
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server of our own on any free port: what came in, and what it refuses meanwhile. */
export interface MailServer {
  /** As the setting names it. */
  readonly server: string;
  readonly mails: Mail[];
  /** Answers so to each receiver from now on; undefined takes all. */
  refuse(code: number | undefined, words?: string): void;
  stop(): Promise<void>;
}

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1] ?? '';

/** RFC 2047, base64 or quoted-printable, as nodemailer writes them. */
const decoded = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, how: string, data: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(data, 'base64').toString('latin1')
        : data
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/gi, (_hex, two: string) =>
              String.fromCharCode(Number.parseInt(two, 16)),
            ),
    );

const subjectOf = (raw: string): string =>
  Buffer.from(decoded(header(raw, 'Subject')), 'latin1').toString('utf8');

const bodyOf = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  const how = header(raw, 'Content-Transfer-Encoding').toLowerCase();
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (how !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_hex, two: string) =>
      String.fromCharCode(Number.parseInt(two, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

export const startMailServer = async (): Promise<MailServer> => {
  const mails: Mail[] = [];
  const answer: { code?: number | undefined; words: string } = { words: '' };
  const server = new SMTPServer({
    authOptional: true,
    // Without a name server each letter would wait for one.
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, callback) => {
      const { code, words } = answer;
      if (code === undefined) return callback();
      callback(Object.assign(new Error(words), { responseCode: code }));
    },
    onData: (stream, session, callback) => {
      textOf(stream).then((raw) => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(' '),
          id: header(raw, 'Message-ID'),
          subject: subjectOf(raw),
          text: bodyOf(raw),
        });
        callback();
      }, callback);
    },
  });
  // Whoever sends may be killed in the middle of a letter: that is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    server: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (code, words = '') => {
      answer.code = code;
      answer.words = words;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
