import type { Values } from './draft-values.ts';

/** Beside the fields of a working copy; no field can have that id, and what is frozen leaves it out. */
const KEY = '$explanations';

/** Why figures moved (变动超过30%请说明), by path, as written at the figures. */
export const explanationsIn = (data: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(Object(data[KEY])).flatMap(([path, text]) =>
      typeof text === 'string' ? [[path, text]] : [],
    ),
  );

/** The change that writes one down; it is saved with the part, so that whoever files finds it. */
export const withExplanation = (data: Values, path: string, text: string): Values => ({
  [KEY]: { ...explanationsIn(data), [path]: text },
});
