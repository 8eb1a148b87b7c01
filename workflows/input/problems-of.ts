import type * as z from 'zod';
import { type Bilingual, bilingual, saidIn } from '../../engine/bilingual.ts';
import type { Problem } from '../../engine/refusal.ts';
import { fieldName } from './field-names.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const WHOLE = bilingual('提交的内容', 'what was sent');
const isIndex = (key: PropertyKey): key is number => typeof key === 'number';

const stepOf = (key: PropertyKey): Bilingual => {
  if (isIndex(key)) return bilingual(`第${key + 1}项`, `item ${key + 1}`);
  // A key of a record, such as a unit's code, stands as it was sent.
  const name = fieldName(String(key)) ?? bilingual(String(key), String(key));
  return bilingual(`“${name.zh}”`, `“${name.en}”`);
};

const linkOf = (key: PropertyKey, before: PropertyKey | undefined): string => {
  if (before === undefined || isIndex(key)) return '';
  return isIndex(before) ? '的' : '中的';
};

/** `items.2.reason` as people say it: “事项”第3项的“理由”; its end, since a whole path would be read by nobody. */
const placeOf = (path: Path): Bilingual => {
  if (path.length === 0) return WHOLE;
  const shown = path.slice(isIndex(path.at(-2) ?? '') ? -3 : -2);
  const steps = shown.map(stepOf);
  return bilingual(
    steps.map(({ zh }, at) => `${linkOf(shown[at] ?? '', shown[at - 1])}${zh}`).join(''),
    steps.map(({ en }) => en).join(', '),
  );
};

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: bilingual('文字', 'a text'),
  number: bilingual('数字', 'a number'),
  int: bilingual('整数', 'a whole number'),
  boolean: bilingual('是或否', 'yes or no (true or false)'),
  array: bilingual('逐项列出的内容', 'a list'),
  object: bilingual('一组内容', 'an object'),
  record: bilingual('一组内容', 'an object'),
};

const filled = (place: Bilingual): Bilingual =>
  bilingual(`请填写${place.zh}`, `fill in ${place.en}`);

const sized = (place: Bilingual, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig) => {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  if (issue.origin === 'string' || issue.origin === 'array' || issue.origin === 'set') {
    if (small && limit === 1) return filled(place);
    const [unit, of] = issue.origin === 'string' ? ['个字', 'characters'] : ['项', 'items'];
    return small
      ? bilingual(`${place.zh}至少${limit}${unit}`, `${place.en} needs at least ${limit} ${of}`)
      : bilingual(`${place.zh}不能超过${limit}${unit}`, `${place.en} takes ${limit} ${of} at most`);
  }
  const [zh, en] = small
    ? issue.inclusive === false
      ? ['须大于', 'must be above']
      : ['不能小于', 'must not be below']
    : issue.inclusive === false
      ? ['须小于', 'must be below']
      : ['不能大于', 'must not be above'];
  return bilingual(`${place.zh}${zh}${limit}`, `${place.en} ${en} ${limit}`);
};

/** The sentence of a rule that has none of its own. */
const sentenceOf = (issue: Issue, place: Bilingual): Bilingual => {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? bilingual('另一种内容', 'of another kind');
      return bilingual(`${place.zh}应为${kind.zh}`, `${place.en} must be ${kind.en}`);
    }
    case 'too_small':
    case 'too_big':
      return sized(place, issue);
    case 'invalid_union':
      return bilingual(`${place.zh}不在可选范围内`, `${place.en} is none of the possible ones`);
    case 'invalid_value':
      return bilingual(
        `${place.zh}不在可选范围内`,
        `${place.en} is one of: ${issue.values.map(String).join(', ')}`,
      );
    case 'unrecognized_keys':
      return bilingual(
        `${place.zh}含有不需要填写的项目：${issue.keys.join('、')}，请删去`,
        `${place.en} holds fields that are not known here: ${issue.keys.join(', ')}`,
      );
    case 'not_multiple_of':
      return bilingual(`${place.zh}的精度不符合要求`, `${place.en} is too precise`);
    default:
      return bilingual(`${place.zh}的格式不正确`, `${place.en} is not in the right format`);
  }
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? Reflect.get(found, key)
        : undefined,
    value,
  );

/** Of several shapes the one that was nearly met: what it lacks is what the sender meant to send. */
const nearest = (options: readonly (readonly Issue[])[]): readonly Issue[] =>
  [...options].sort((a, b) => a.length - b.length)[0] ?? [];

/** A rule's own sentence (`said`), behind the name of the field; it may name the field itself. */
const ownSentence = ({ message }: Issue, place: Bilingual): Bilingual | undefined => {
  const own = saidIn(message);
  return own && bilingual(`${place.zh}：${own.zh}`, `${place.en}: ${own.en}`);
};

/** Rules that a value breaks by not being there. */
const OF_A_VALUE: readonly string[] = ['invalid_type', 'invalid_value', 'invalid_union'];

const problemsWithin = (issue: Issue, value: unknown, base: Path): readonly Problem[] => {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return nearest(issue.errors).flatMap((inner) => problemsWithin(inner, value, path));
  if (issue.code === 'invalid_key')
    return issue.issues.flatMap((inner) => problemsWithin(inner, value, path));
  const place = placeOf(path);
  const missing = OF_A_VALUE.includes(issue.code) && valueAt(value, path) === undefined;
  const message = missing ? filled(place) : (ownSentence(issue, place) ?? sentenceOf(issue, place));
  return [{ path: path.map(String).join('.'), rule: issue.code, message }];
};

/**
 * All that is wrong with `value` at once, each with path, rule and a sentence in both languages with the names that people
 * know: never zod's own words, patterns or names of keys. `base` is where the value stood in what was sent.
 */
export const problemsOf = (
  { issues }: z.ZodError,
  value: unknown,
  base: Path = [],
): readonly Problem[] => {
  const whole = base.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return issues.flatMap((issue) => problemsWithin(issue, whole, base));
};
