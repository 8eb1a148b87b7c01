import type { Answer } from '../end-to-end/instance.ts';
import { list, text } from '../round/api.ts';

/** What an answer says is wrong: path and sentence, a line each. */
export const sentences = ({ body }: Answer): readonly string[] =>
  list(body, 'errors').map((error) => `${text(error, 'path')} ${text(error, 'message')}`);
