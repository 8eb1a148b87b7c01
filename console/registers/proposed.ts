import { useMemo } from 'react';
import { own } from '../../engine/own.ts';
import type { RegisterAnswer } from '../../interface/registers.ts';
import { PROPOSALS } from '../../workflows/registers/proposals.ts';
import type { Values } from '../../workflows/registers/state.ts';
import { useReference } from '../api/reference.ts';
import { keysOf, standingIn } from './import-rows.ts';
import { useEntries } from './register-reads.ts';
import type { Named } from './tried.tsx';

type Register = RegisterAnswer['register'];

/** An entry that is proposed, and the one that stands in its place already. */
export interface Proposed extends Named {
  readonly values: Values;
  readonly entry: string | undefined;
}

const nameIn = ({ named, orderedBy }: Register, values: Values): string =>
  [orderedBy, named]
    .flatMap((field) => (field === undefined ? [] : [own(values, field)]))
    .filter((said) => typeof said === 'string')
    .join(' ');

/** What is proposed for a register, beside what stands in it; undefined until all of it has been read. */
export const useProposed = (register: Register) => {
  const { reference } = useReference();
  const { rows, complete, error, again } = useEntries(register.name, {}, true);
  const found = useMemo(() => {
    const { proposes } = register.opens;
    if (reference === undefined || proposes === undefined || !complete) return undefined;
    const names = new Map(reference.orgs.items.map(({ id, name }) => [id, name.zh]));
    const known = { targets: reference.targets, nameOf: (id: string) => names.get(id) ?? id };
    const { act, titleOf, sourceOf, entriesOf } = PROPOSALS[proposes];
    const standing = standingIn(register, rows);
    const entries = entriesOf(known).map(
      (values, index): Proposed => ({
        id: String(index + 1),
        name: nameIn(register, values),
        values,
        entry: keysOf(register, values).flatMap((key) => standing.get(key) ?? [])[0],
      }),
    );
    return { act, title: titleOf(known), source: sourceOf(known), entries };
  }, [reference, register, rows, complete]);
  return { found, error, again };
};
