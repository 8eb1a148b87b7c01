import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiRoutes } from '../../../functions/api/routes.ts';
import { aggregates } from '../../../functions/kinds/catalogue.ts';
import { publicRoutes } from '../../../functions/public/routes.ts';
import { fieldName } from '../../../workflows/input/field-names.ts';
import { problemsOf } from '../../../workflows/input/problems-of.ts';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

const commands = Object.values(aggregates).flatMap((aggregate) =>
  Object.entries(aggregate.commands).map(([name, { body, example }]) => ({ name, body, example })),
);
const bodies = [...apiRoutes, ...publicRoutes].flatMap(({ path, body, example }) =>
  body === undefined ? [] : [{ name: path, body, example }],
);
const all = [...commands, ...bodies];

/** Another value in the place of each that an example has, wrong in each way that a value can be. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x',
  '长'.repeat(6_000),
  '第一行\n第二行',
  -1,
  0.001,
  10 ** 9,
  true,
  [],
  ['', null, {}],
  Array.from({ length: 1_200 }, () => 'x'),
  {},
  { nobody: 1 },
];

const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;

const inside = (shape: Shape | undefined): readonly Shape[] =>
  shape === undefined
    ? []
    : [
        shape,
        ...[shape.anyOf, shape.oneOf, shape.allOf].flatMap((all) => all ?? []).flatMap(inside),
      ];

const membersOf = (shape: Shape | undefined): ReadonlyMap<string, Shape> =>
  new Map(inside(shape).flatMap(({ properties }) => Object.entries(properties ?? {})));

/** The example with something wrong in one place, for each place that it or its schema has and each kind of wrong. */
const spoilt = (value: unknown, shape?: Shape): readonly unknown[] => {
  if (Array.isArray(value)) {
    const member = inside(shape).find(({ items }) => items !== undefined)?.items;
    return [
      ...WRONG,
      ...value.flatMap((one, at) => spoilt(one, member).map((wrong) => value.with(at, wrong))),
    ];
  }
  const members = membersOf(shape);
  const given: Readonly<Record<string, unknown>> = Object(value);
  if (typeof value !== 'object' && members.size === 0) return WRONG;
  const keys = new Set([...Object.keys(given), ...members.keys()]);
  return [
    ...WRONG,
    { ...given, nobody: 1 },
    ...[...keys].flatMap((key) =>
      spoilt(given[key], members.get(key)).map((wrong) => ({ ...given, [key]: wrong })),
    ),
  ];
};

/** zod's own sentences, patterns, and what only programmers read. */
const FOREIGN =
  /Too (small|big)|expected |[Ii]nvalid|, received|must match|Unrecognized|\/\^|\\p\{|undefined|\bNaN\b/;

const keysOf = (shape: Shape | boolean | undefined): readonly string[] => {
  if (typeof shape !== 'object') return [];
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => [key, ...keysOf(inner)]),
    ...[shape.items, shape.additionalProperties, ...parts].flatMap(keysOf),
  ];
};

describe('every rule of every body', () => {
  it.each(all)(
    'of $name speaks Chinese and English with the names that people know',
    ({ body, example }) => {
      const messages = spoilt(example, shapeOf(body)).flatMap((value) => {
        const read = body.safeParse(value);
        return read.success ? [] : problemsOf(read.error, value).map(({ message }) => message);
      });
      expect(messages.length).toBeGreaterThan(0);
      const said = [...new Set(messages.map(({ zh, en }) => JSON.stringify([zh, en])))];
      expect(said.filter((one) => FOREIGN.test(one))).toEqual([]);
      expect(messages.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
      // What a pattern asks for is said, too: “wrong format” alone helps nobody.
      expect(said.filter((one) => /格式不正确|另一种内容/.test(one))).toEqual([]);
      expect(messages.filter(({ en }) => en === '' || /格式|填写|不能|应为/.test(en))).toEqual([]);
    },
  );

  it('names its fields by words, none by its name in JSON', () => {
    const keys = new Set(all.flatMap(({ body }) => keysOf(shapeOf(body))));
    expect(keys.size).toBeGreaterThan(150);
    expect([...keys].filter((key) => fieldName(key) === undefined)).toEqual([]);
    expect(fieldName('constructor')).toBeUndefined();
  });
});

describe('what is told of a mistake', () => {
  const told = (schema: z.ZodType, value: unknown): readonly string[] => {
    const read = schema.safeParse(value);
    return read.success ? [] : problemsOf(read.error, value).map(({ message }) => message.zh);
  };

  it('says which field of which item, and what it takes', () => {
    const schema = z.strictObject({
      items: z.array(z.strictObject({ reason: z.string().min(2), score: z.int().max(100) })),
      kind: z.enum(['a', 'b']),
    });
    expect(told(schema, { items: [{ reason: 'x', score: 101 }, {}], kind: 'c', more: 1 })).toEqual([
      '“事项”第1项的“理由”至少2个字',
      '“事项”第1项的“得分”不能大于100',
      '请填写“事项”第2项的“理由”',
      '请填写“事项”第2项的“得分”',
      '“类型”不在可选范围内',
      '提交的内容含有不需要填写的项目：more，请删去',
    ]);
    expect(told(schema, undefined)).toEqual(['请填写提交的内容']);
  });

  it('is caught where a rule has only zod’s own words', () => {
    const [message] =
      z
        .string()
        .regex(/^\p{Script=Han}$/u)
        .safeParse('x').error?.issues ?? [];
    expect(FOREIGN.test(message?.message ?? '')).toBe(true);
    expect(told(z.object({ name: z.string().regex(/^a/) }), { name: 'x' })).toEqual([
      '“名称”的格式不正确',
    ]);
  });
});
