import { type OrgDirectory, orgName } from '../../orgs/org.ts';
import type { Target } from '../../programme/targets.ts';
import type { Values } from '../state.ts';

/**
 * What the ledger says of the targets of a set, as the policy's data have them. The first of the responsible units is
 * taken for the lead, the others support it.
 */
export const adopted = (
  set: string,
  targets: readonly Target[],
  orgs: OrgDirectory,
): readonly Values[] =>
  targets.map(({ id, title, operator, value, unit, by, kind, clause, departments }) => {
    const [lead = '', ...others] = departments;
    const support = others.map((org) => orgName(orgs, org).zh).join('、');
    return {
      set,
      number: id,
      title: title.zh,
      word: operator,
      ...(value === undefined ? {} : { value }),
      unit,
      ...(by === undefined ? {} : { by }),
      kind,
      lead,
      ...(support === '' ? {} : { support }),
      clause,
    };
  });
