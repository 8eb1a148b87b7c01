import type { IncomingMessage } from 'node:http';

/**
 * The address that was asked for; undefined where it is none. It is put behind a host, not resolved against one: `//`
 * would else name a host of its own.
 */
export const addressOf = (request: IncomingMessage): URL | undefined =>
  request.url?.startsWith('/') === true
    ? (URL.parse(`http://localhost${request.url}`) ?? undefined)
    : undefined;

/**
 * The body of a request, 'too-large' beyond `most` bytes. What is too large is read to its end, so that the sender sees
 * the answer, but not kept.
 */
export const bodyOf = async (
  request: IncomingMessage,
  most: number,
): Promise<Buffer | 'too-large'> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size <= most) chunks.push(bytes);
  }
  return size > most ? 'too-large' : Buffer.concat(chunks);
};
