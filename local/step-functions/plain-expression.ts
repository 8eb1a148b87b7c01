import { own } from '../../engine/own.ts';

/** `$states.input.seat`, or `$look.rest = 'Decision'`: a place, and a text that it may be compared with. */
const PLAIN = /^\$([A-Za-z]\w*)((?:\.[A-Za-z]\w*)*)(?: = '([^'\\]*)')?$/;

/** Words that JSONata has a meaning for. */
const WORDS = new Set(['and', 'or', 'in', 'true', 'false', 'null']);

const SCALARS = new Set(['string', 'boolean', 'number']);

type Bindings = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Bindings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An expression that only names a place or compares it with a text, as nearly all of our machines' do: answered by
 * walking there. Undefined where JSONata has to be asked, since it has rules of its own: for lists, for what is not there.
 */
export const plainExpression = (code: string): ((bindings: Bindings) => unknown) => {
  const [, variable = '', path = '', text] = PLAIN.exec(code) ?? [];
  const names = [variable, ...path.split('.').slice(1)];
  if (variable === '' || names.some((name) => WORDS.has(name))) return () => undefined;
  return (bindings) => {
    let value: unknown = bindings;
    for (const name of names) {
      if (!isObject(value)) return undefined;
      value = own(value, name);
    }
    if (text !== undefined) return typeof value === 'string' ? value === text : undefined;
    return isObject(value) || SCALARS.has(typeof value) ? value : undefined;
  };
};
