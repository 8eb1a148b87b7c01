import type { Targets } from '../../programme/targets.ts';
import type { Values } from '../state.ts';

/**
 * What the ledger says of the policy's targets, as its data have them. The first of the responsible units is taken for
 * the lead, the others support it. `nameOf`: what an organisation is called in Chinese.
 */
export const adopted = (
  { targets, targetSystem }: Pick<Targets, 'targets' | 'targetSystem'>,
  nameOf: (org: string) => string,
): readonly Values[] =>
  targets.map(({ id, title, operator, value, unit, by, kind, clause, departments }) => {
    const [lead = '', ...others] = departments;
    const support = others.map(nameOf).join('、');
    return {
      set: targetSystem.set,
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
