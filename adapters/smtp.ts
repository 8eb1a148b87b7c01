import { createTransport } from 'nodemailer';
import type { Channel, Letter } from '../engine/ports/channel.ts';
import type { Sent } from '../engine/ports/outbox.ts';

export interface MailSettings {
  /** `smtps://mail.example.gov.cn:465`, or `smtp://…:587` (STARTTLS where the server offers it). */
  readonly server: string;
  readonly from: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

/** A server that does not answer within these is tried again later; sending one letter takes no longer in all. */
const CONNECT_MS = 8_000;
const ANSWER_MS = 15_000;

const ENHANCED = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

/** What a server answered by its code alone: its words may hold the address. */
const codeOf = (error: unknown): string => {
  const { response, responseCode, code } = Object(error);
  return ENHANCED.exec(String(response ?? ''))?.[0] ?? String(responseCode ?? code ?? 'unknown');
};

/** Only that the receiver is refused for good is final; a fault of ours, or of the line, is not the address's. */
const isFinal = (error: unknown): boolean => {
  const { responseCode, command } = Object(error);
  return command === 'RCPT TO' && responseCode >= 500 && responseCode < 600;
};

const domainOf = (from: string): string => /@([^\s@>]+)>?$/.exec(from)?.[1] ?? 'tidu.invalid';

/** Mail by SMTP. The Message-ID is made of the letter's id, so that a second copy is known as one. */
export const smtpChannel = ({ server, from, user, password }: MailSettings): Channel => {
  const { hostname, port, protocol } = new URL(server);
  const transport = createTransport({
    host: hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    secure: protocol === 'smtps:',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    // A password never goes over a line that anybody reads.
    requireTLS: user !== undefined && protocol === 'smtp:',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = async ({ id, to, subject, text, at }: Letter): Promise<Sent> => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domainOf(from)}>`,
        date: at,
        // Nobody's absence note answers a machine (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { result: 'sent' };
    } catch (error) {
      return { result: isFinal(error) ? 'refused' : 'later', code: codeOf(error) };
    }
  };
  return {
    name: 'mail',
    title: { zh: '电子邮件', en: 'E-mail' },
    address: { zh: '电子邮箱', en: 'e-mail address' },
    send,
  };
};
