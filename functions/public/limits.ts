import { TooMany } from '../door/errors.ts';
import { networkOf } from '../http/network.ts';
import type { HttpRequest } from '../http/route.ts';
import type { Ports } from '../kinds/ports.ts';

/** A person writes an objection now and then; ten at once and one more every six minutes is plenty. */
const OBJECTIONS = { capacity: 10, refillPerMinute: 1 / 6 };

/** Three objections with all the files that the form promises to take, then one file a minute. */
const FILES = { capacity: 60, refillPerMinute: 1 };

/** As many of the largest; what is not attached is removed after a day, so this bounds what strangers store. */
const MEGABYTES = { capacity: 1_200, refillPerMinute: 10 };
const MEGABYTE = 1_048_576;

/** How long whoever was turned away within the days of a notice has to finish what was begun. */
const GRACE_MS = 3_600_000;

const NOT_LATE = {
  zh: '；在公示期内因此未能提交的，一小时内提交的异议仍按公示期内提出处理',
  en: '; an objection that this kept from being sent within the days of the notice counts as sent within them for an hour',
};

/** Limits are by network, which is hashed: the key of a bucket must not be personal data. */
const sender = (ports: Ports, { sourceIp }: HttpRequest): string =>
  ports.sha256(networkOf(sourceIp)).slice(0, 24);

type Bucket = Parameters<Ports['takeToken']>[1];

const take = async (
  ports: Ports,
  request: HttpRequest,
  kind: string,
  bucket: Bucket,
): Promise<void> => {
  const who = sender(ports, request);
  const { ok, retryAfterSeconds } = await ports.takeToken(`public|${kind}${who}`, bucket);
  if (ok) return;
  await ports.turnedAway.note(`public|${who}`, ports.now(), GRACE_MS);
  throw new TooMany(retryAfterSeconds, NOT_LATE);
};

/** Counts an objection. Throws TooMany. */
export const limitObjections = (ports: Ports, request: HttpRequest): Promise<void> =>
  take(ports, request, '', OBJECTIONS);

/** Counts a file that goes with an objection, by itself and by its size. Throws TooMany. */
export const limitFiles = async (
  ports: Ports,
  request: HttpRequest,
  size: number,
): Promise<void> => {
  await take(ports, request, 'files|', FILES);
  const cost = Math.max(1, Math.ceil(size / MEGABYTE));
  await take(ports, request, 'bytes|', { ...MEGABYTES, cost });
};

/** When this sender began, where a limit has kept it from finishing within the last hour. */
export const begunAt = async (ports: Ports, request: HttpRequest): Promise<string | undefined> => {
  const since = await ports.turnedAway.since(
    `public|${sender(ports, request)}`,
    ports.now(),
    GRACE_MS,
  );
  return since?.toISOString();
};
