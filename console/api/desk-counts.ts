import type { DeskCounts } from '../../interface/desk.ts';
import { api } from './address.ts';
import { useRead } from './queries.ts';

/** How much lies on the desk of whoever is signed in; asked again each minute. Undefined until it is known. */
export const useDeskCounts = (): DeskCounts | undefined =>
  useRead(api('/api/desk/counts'), { refetchInterval: 60_000 }).data;
