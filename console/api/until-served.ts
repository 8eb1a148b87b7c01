import { pauseBeforeRepeat } from '../../engine/busy.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The system itself says that it did nothing; a gateway in front of it cannot know. */
const didNothing = ({ headers }: Response): boolean =>
  headers.get('content-type')?.includes('problem+json') === true;

/**
 * Sends, and where the system is busy sends the same again after a while: nobody has to press a second time.
 * `harmless`: doing it twice is doing it once, as with reading and with what has a key.
 */
export const untilServed = async (
  send: () => Promise<Response>,
  harmless: boolean,
): Promise<Response> => {
  for (let repeats = 0; ; repeats += 1) {
    const response = await send();
    const { status, headers } = response;
    const ms = pauseBeforeRepeat({ status, retryAfter: headers.get('retry-after') }, repeats);
    if (ms === undefined || !(harmless || didNothing(response))) return response;
    await pause(ms);
  }
};
