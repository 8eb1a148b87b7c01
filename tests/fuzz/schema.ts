/** JSON Schema as our own OpenAPI writes it. */
export type Schema = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const schemasIn = (value: unknown): readonly Schema[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** Follows `#/components/schemas/…`. */
export const resolved = (schema: Schema, document: Schema): Schema => {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const found = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => Reflect.get(Object(at), name), document);
  return isRecord(found) ? resolved(found, document) : {};
};

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isRecord,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu,
  date: /^\d{4}-\d\d-\d\d$/u,
};

const number = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const stringFits = (schema: Schema, value: string): boolean => {
  const { pattern, format } = schema;
  return (
    [...value].length >= number(schema.minLength, 0) &&
    value.length <= number(schema.maxLength, Number.POSITIVE_INFINITY) * 2 &&
    (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value)) &&
    (typeof format !== 'string' || FORMATS[format]?.test(value) !== false)
  );
};

const numberFits = (schema: Schema, value: number): boolean =>
  value >= number(schema.minimum, Number.NEGATIVE_INFINITY) &&
  value <= number(schema.maximum, Number.POSITIVE_INFINITY) &&
  value > number(schema.exclusiveMinimum, Number.NEGATIVE_INFINITY) &&
  value < number(schema.exclusiveMaximum, Number.POSITIVE_INFINITY);

const arrayFits = (schema: Schema, value: readonly unknown[], document: Schema): boolean => {
  const { items } = schema;
  return (
    value.length >= number(schema.minItems, 0) &&
    value.length <= number(schema.maxItems, Number.POSITIVE_INFINITY) &&
    (!isRecord(items) || value.every((one) => fits(items, one, document)))
  );
};

const objectFits = (schema: Schema, value: Schema, document: Schema): boolean => {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const { additionalProperties: more, required, propertyNames: names } = schema;
  const own = Object.keys(value);
  return (
    (!Array.isArray(required) || required.every((name) => Object.hasOwn(value, String(name)))) &&
    (!isRecord(names) || own.every((name) => fits(names, name, document))) &&
    own.every((name) => {
      const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (isRecord(known)) return fits(known, value[name], document);
      return more !== false && (!isRecord(more) || fits(more, value[name], document));
    })
  );
};

/** Whether a value is of the schema, in the parts of JSON Schema that our interface uses. */
export const fits = (given: Schema, value: unknown, document: Schema): boolean => {
  const schema = resolved(given, document);
  const { type } = schema;
  const types = typeof type === 'string' ? [type] : Array.isArray(type) ? type.map(String) : [];
  const [any, one, all] = [schema.anyOf, schema.oneOf, schema.allOf].map(schemasIn);
  const choices = [...(any ?? []), ...(one ?? [])];
  return (
    (types.length === 0 || types.some((name) => TYPES[name]?.(value) === true)) &&
    (!('const' in schema) || schema.const === value) &&
    (!Array.isArray(schema.enum) || schema.enum.includes(value)) &&
    (choices.length === 0 || choices.some((choice) => fits(choice, value, document))) &&
    (all ?? []).every((each) => fits(each, value, document)) &&
    (typeof value !== 'string' || stringFits(schema, value)) &&
    (typeof value !== 'number' || numberFits(schema, value)) &&
    (!Array.isArray(value) || arrayFits(schema, value, document)) &&
    (!isRecord(value) || objectFits(schema, value, document))
  );
};
