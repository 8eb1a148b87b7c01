import {
  API,
  AUTHORIZER,
  CONSOLE,
  DELIVER,
  DOCUMENTS,
  PUBLIC,
  PUBLISH,
  RECONCILE,
  SWEEP,
} from './function-list.ts';
import type { Size } from './product-function.ts';

/**
 * Memory buys CPU: 1,769 MB are one core. A person waits for the two doors, so that a cold start (loading and folding)
 * counts; nobody waits for the others.
 */
const DOOR = 1024;
const BEHIND = 512;

/** An HTTP API gives up after 30 s; a second less lets the function give an answer of its own. */
const HTTP_SECONDS = 29;
/** A step reads one stream and writes at most one transaction; retries inside it are bounded by some seconds. */
const STEP_SECONDS = 30;

const SIZES: Readonly<Record<string, Size>> = {
  [API]: { memoryMb: DOOR, timeoutSeconds: HTTP_SECONDS },
  // Twenty at once are some hundred requests a second; a flood of them must leave the signed-in side its share.
  [PUBLIC]: { memoryMb: DOOR, timeoutSeconds: HTTP_SECONDS, concurrency: 20 },
  // Laying out is all CPU: more than one core. A bound set holds its evidence in memory several times over (left-out.ts).
  // Ten at once: a whole office's clicks, and no more than that of the account's share.
  [DOCUMENTS]: { memoryMb: 3008, timeoutSeconds: HTTP_SECONDS, concurrency: 10 },
  // One file each. No limit of its own: a first visit asks for some thirty at once, and one that is missing is a broken
  // page; the gateway limits how many may ask.
  [CONSOLE]: { memoryMb: BEHIND, timeoutSeconds: 10 },
  // One signature; fetching the issuer's keys at times. A person waits for it, and for the door behind it.
  [AUTHORIZER]: { memoryMb: DOOR, timeoutSeconds: 10 },
  // A batch of ten heads one after another, each at most a few calls; of files, 300 MB that are looked through.
  [RECONCILE]: { memoryMb: DOOR, timeoutSeconds: 120 },
  [PUBLISH]: { memoryMb: BEHIND, timeoutSeconds: 60 },
  // It begins nothing more after four minutes and goes on with the next round. One sweep at a time.
  // A page of letters, each within half a minute; what is left is claimed again by the next round. One at a time.
  [DELIVER]: { memoryMb: DOOR, timeoutSeconds: 600, concurrency: 1 },
  [SWEEP]: { memoryMb: DOOR, timeoutSeconds: 600, concurrency: 1 },
};

export const sizeOf = (name: string): Size =>
  SIZES[name] ?? { memoryMb: BEHIND, timeoutSeconds: STEP_SECONDS };
