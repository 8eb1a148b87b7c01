import { own } from '../../engine/own.ts';
import type { EntryAnswer } from '../../interface/registers.ts';
import { kindOf } from '../../workflows/form/kind-of.ts';
import type { Rows } from '../../workflows/registers/definition.ts';
import type { Values } from '../../workflows/registers/state.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Fields of a row that tell it from the others. */
const NAMED_BY = 4;

/** A row by what it says: `样例集群 · 龙头 · 是`. */
export const useRowName = ({ names }: Pick<EntryAnswer, 'names'>) => {
  const { say } = useLanguage();
  return (of: Rows | undefined, values: Values): string =>
    (of?.fields ?? [])
      .flatMap((field) => {
        const value = own(values, field.id);
        if (value === undefined || value === null) return [];
        const named = field.type === 'reference' ? own(names, String(value)) : undefined;
        return [say(named ?? kindOf(field).say(value))];
      })
      .slice(0, NAMED_BY)
      .join(' · ');
};
