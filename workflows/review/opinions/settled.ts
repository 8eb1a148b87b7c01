import type { Settlement } from './state.ts';

type Values = ReadonlyMap<string, unknown>;

/** Of a figure asked for several years the newest comes first, and it is the newest that a department disputes. */
const replaced = (claimed: unknown, value: string): unknown =>
  Array.isArray(claimed) ? [value, ...claimed.slice(1)] : value;

const settledBy = (
  parts: Values,
  { field: path, value }: Pick<Settlement, 'field' | 'value'>,
): Values => {
  const [part = '', field = ''] = path.split('.');
  const values: object = Object(parts.get(part));
  if (value === undefined || !Object.hasOwn(values, field)) return parts;
  const claimed: unknown = Reflect.get(values, field);
  return new Map([...parts, [part, { ...values, [field]: replaced(claimed, value) }]]);
};

/** Without those of figures that the applicant has changed since. */
export const standing = <S extends Pick<Settlement, 'fellAt'>>(
  settlements: readonly S[],
): readonly S[] => settlements.filter(({ fellAt }) => fellAt === undefined);

/** Confirmed values by part, with the department's figure where the office settled for it; the last settlement counts. */
export const settledValues = (
  parts: Values,
  settlements: readonly Pick<Settlement, 'field' | 'value' | 'resolution' | 'fellAt'>[],
): Values =>
  standing(settlements)
    .filter(
      ({ field, resolution }, index, all) =>
        resolution === 'department-value' &&
        all.findLastIndex((one) => one.field === field) === index,
    )
    .reduce(settledBy, parts);
