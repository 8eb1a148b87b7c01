import fc from 'fast-check';
import { TEXTS } from './hostile.ts';
import { Pick } from './pool.ts';
import { isRecord, resolved, type Schema, schemasIn } from './schema.ts';

/** Document numbers, dates and figures as offices write them: no generator of letters would hit upon one. */
const LIKELY: readonly string[] = [
  '滨工信字〔2026〕901号',
  '博政呈〔2026〕77号',
  '2026-03-05',
  '2026-03-09T09:30:00.000Z',
  'a'.repeat(64),
  '121.5',
  '371625',
  'BZ-STATS',
  'size.output',
  'identity',
  '示例文字',
  'x1',
  'tour-2026',
];

const text = (schema: Schema): fc.Arbitrary<unknown> => {
  const { pattern, format, minLength = 0, maxLength = 40 } = schema;
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom('2026-03-05', '2026-03-06', '2025-12-31');
  if (format === 'date-time')
    return fc.constantFrom('2026-03-09T09:30:00.000Z', '2026-04-09T09:30:00.000Z');
  if (typeof pattern === 'string') {
    const fitting = LIKELY.filter((one) => new RegExp(pattern, 'u').test(one));
    if (fitting.length > 0) return fc.constantFrom(...fitting);
    // Patterns with classes that the generator does not know (\p{Script=Han}) have a likely text above.
    return fc.stringMatching(new RegExp(pattern));
  }
  const least = Number(minLength);
  const most = Math.max(least, Math.min(Number(maxLength), 60));
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('示例文字', '经核查属实。', '1') },
    { weight: 3, arbitrary: fc.string({ minLength: least, maxLength: most, unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.constantFrom(...TEXTS) },
  );
};

const whole = (schema: Schema): fc.Arbitrary<unknown> => {
  const least = Number(schema.minimum ?? Number(schema.exclusiveMinimum ?? -1) + 1);
  const most = Number(schema.maximum ?? least + 10_000);
  return fc.integer({
    min: Math.max(least, -2_147_483_648),
    max: Math.max(least, Math.min(most, 2_147_483_647)),
  });
};

/** Names of members that speak of something that exists: mostly something known is put there. */
const SPEAKS_OF = /Id$|^(org|to|expert|part|department|sha256|replaces)$/u;

const member = (name: string, schema: Schema, document: Schema, depth: number) => {
  const plain = arbitraryOf(schema, document, depth + 1);
  if (!SPEAKS_OF.test(name)) return plain;
  const kind = name === 'to' || name === 'department' ? 'org' : name;
  const known = fc.nat(1_000).map((nth): unknown => new Pick(kind, nth));
  return fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: plain });
};

const record = (schema: Schema, document: Schema, depth: number): fc.Arbitrary<unknown> => {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const members = Object.entries(properties).flatMap(([name, of]) =>
    isRecord(of) ? [[name, member(name, of, document, depth)] as const] : [],
  );
  if (members.length === 0 && isRecord(schema.additionalProperties))
    return fc.dictionary(
      fc.constantFrom('371625', 'revenue', 'output', '说明'),
      arbitraryOf(schema.additionalProperties, document, depth + 1),
      { maxKeys: 3 },
    );
  return fc.record(Object.fromEntries(members), { requiredKeys: required });
};

/** Values of a schema; a place that should hold an id holds a `Pick`. */
export const arbitraryOf = (given: Schema, document: Schema, depth = 0): fc.Arbitrary<unknown> => {
  const schema = resolved(given, document);
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)];
  if (choices.length > 0)
    return fc.oneof(...choices.map((choice) => arbitraryOf(choice, document, depth + 1)));
  const [type] = [schema.type].flat();
  switch (type) {
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return whole(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(
        arbitraryOf(isRecord(schema.items) ? schema.items : {}, document, depth + 1),
        { minLength: Number(schema.minItems ?? 0), maxLength: Number(schema.minItems ?? 0) + 2 },
      );
    case 'object':
      return record(schema, document, depth);
    default:
      return fc.constantFrom('示例', 1, true, null, {}, []);
  }
};
