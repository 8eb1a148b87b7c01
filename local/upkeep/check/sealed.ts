import { isPersonal } from '../../../engine/personal.ts';
import type { Known } from './known.ts';

/** Notes whose values are sealed in a piece of data, and by which generation of their key. */
export const noteSealed = (
  known: Known,
  at: { readonly pk: string; readonly sk: string },
  data: unknown,
): void => {
  if (isPersonal(data)) {
    if (data.sealed === undefined) return;
    const generation = Number(data.sealed.split('.')[0]);
    const before = known.sealed.get(data.$personal);
    if (before === undefined || before.generation < generation)
      known.sealed.set(data.$personal, { ...at, generation });
  } else if (typeof data === 'object' && data !== null) {
    for (const member of Object.values(data)) noteSealed(known, at, member);
  }
};
