import { Failure } from '../../engine/failure.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';

/** A head under a key that is no stream's: the table was written by something else. */
export class NoStream extends Failure {
  override readonly name = 'NoStream';
}

const isStream = (key: string): key is StreamKey => key.includes('#');

/** The stream that a head of the table's stream belongs to. Throws NoStream. */
export const headStream = (key: string): StreamKey => {
  if (!isStream(key)) throw new NoStream(key);
  return key;
};
