import type { AnswerOf } from '../../interface/route.ts';
import type { site } from '../../interface/system.ts';

/** What the server tells the console to start with. */
export type Settings = AnswerOf<typeof site>;

/** Signing in or starting came to no end. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

/** Nobody can sign in before an identity provider is configured. */
export class NoProvider extends Error {
  override readonly name = 'NoProvider';
}

let known: Promise<Settings> | undefined;

/** Read once; a failed reading is tried again by the next who asks. */
export const settings = (): Promise<Settings> => {
  known ??= fetch('/console.json', { headers: { accept: 'application/json' } })
    .then((response) => {
      if (!response.ok) throw new SignInFailed(`console.json: ${response.status}`);
      return response.json();
    })
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
};
