import type { When } from './asking.ts';
import type { Register } from './definition.ts';

export const idsOf = (parts: readonly { readonly id: string }[]): readonly string[] =>
  parts.map(({ id }) => id);

/** What is named and is not there, in English for whoever writes a definition. */
export const unknownOf = (
  what: string,
  named: readonly string[],
  known: readonly string[],
): readonly string[] =>
  named.filter((one) => !known.includes(one)).map((one) => `${what}: there is no ${one}`);

export const checkWhen = (register: Register, what: string, when: When): readonly string[] => {
  switch (when.of) {
    case 'state':
      return unknownOf(what, when.in, idsOf(register.states));
    case 'field':
      return unknownOf(what, [when.field], idsOf(register.fields));
    case 'rows':
      return unknownOf(what, [when.rows], idsOf(register.rows));
    case 'late':
      return unknownOf(what, when.asks, idsOf(register.asks));
  }
};
