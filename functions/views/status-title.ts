import type { Bilingual } from '../../engine/bilingual.ts';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import { registerList } from '../../workflows/registers/index.ts';
import { registerNamed } from '../../workflows/registers/registry.ts';

const REGISTER = registerList('');

/**
 * What a status is called: of a case by the one list of its places, of an entry by its register. Other kinds have no
 * words for theirs, and a word of another kind would be wrong.
 */
export const statusTitleOf = (
  plural: string | undefined,
  { status, list }: { readonly status: string; readonly list: string },
): Bilingual | undefined => {
  if (plural === 'entries')
    return registerNamed(list.slice(REGISTER.length))?.states.find(({ id }) => id === status)
      ?.title;
  const known = CaseStatus.safeParse(status);
  return plural === 'cases' && known.success ? CASE_STATUS[known.data] : undefined;
};
