import { readFileSync } from 'node:fs';
import { own } from '../engine/own.ts';

/** A secret stands in a file of its own, named by `…_FILE`: arguments and environments are read by others. */
export const secretFileOf =
  (environment: Readonly<Record<string, string | undefined>>) =>
  (name: string): string | undefined => {
    const file = own(environment, `${name}_FILE`);
    return file === undefined ? undefined : readFileSync(file, 'utf8').trim();
  };
