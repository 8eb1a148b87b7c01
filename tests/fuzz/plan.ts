import fc from 'fast-check';
import { ADDRESSES, BODIES, HEADERS, SEGMENTS, TEXTS } from './hostile.ts';
import { type Change, changed } from './mutate.ts';
import type { Operation } from './operations.ts';
import { filledIn, Pick, type Pool } from './pool.ts';
import type { Schema } from './schema.ts';
import { arbitraryOf } from './values.ts';

/** Everything that chance decides of one request; with the pool it makes the request. */
export interface Plan {
  readonly operation: Operation | undefined;
  /** Whose token, counted; mostly of those who may send it. */
  readonly who: number;
  /** Instead of the operation's own: an address as it stands. */
  readonly address?: string;
  readonly params: readonly (Pick | string)[];
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly changes: readonly Change[];
  /** Instead of a body of the schema. */
  readonly raw?: string;
}

export interface Request {
  readonly method: Operation['method'];
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** Of which kind the things are that a path's first parameter names. */
const KINDS: Readonly<Record<string, string>> = {
  cases: 'caseId',
  reviews: 'caseId',
  inquiries: 'caseId',
  calls: 'callId',
  notices: 'noticeId',
  recommendations: 'recommendationId',
  clusters: 'clusterId',
  accounts: 'accountId',
  calendars: 'calendarId',
};

export const kindOfPath = (path: string): string => KINDS[path.split('/')[2] ?? ''] ?? 'id';

const params = ({ params: names, path }: Operation): fc.Arbitrary<readonly (Pick | string)[]> =>
  fc.tuple(
    ...names.map((name) =>
      fc.oneof(
        {
          weight: 24,
          arbitrary: fc
            .nat(1_000)
            .map((nth): Pick | string => new Pick(name === 'id' ? kindOfPath(path) : name, nth)),
        },
        { weight: 1, arbitrary: fc.constantFrom<Pick | string>(...SEGMENTS) },
      ),
    ),
  );

/** Longer addresses are turned away by HTTP itself (431). */
const LONGEST = 300;

const encoded = (name: string, value: string): string =>
  `${name}=${encodeURIComponent(value.slice(0, LONGEST).toWellFormed())}`;

const query = ({ queries }: Operation): fc.Arbitrary<string> => {
  const ordinary = fc.constantFrom('true', 'false', '1', '50', '2026-03-09', 'tour-2026', '甲');
  const strange = fc.oneof(fc.constantFrom(...TEXTS), fc.string());
  const value = fc.oneof({ weight: 2, arbitrary: ordinary }, { weight: 1, arbitrary: strange });
  const one = (name: string) => fc.option(value, { freq: 3 }).map((given) => ({ name, given }));
  return fc
    .tuple(...queries.map(one))
    .map((given) =>
      given.flatMap(({ name, given: of }) => (of === null ? [] : [encoded(name, of)])).join('&'),
    );
};

/** Mostly one that does nothing. */
const headers = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Readonly<Record<string, string>>>({}) },
  { weight: 1, arbitrary: fc.constantFrom(...HEADERS) },
  { weight: 1, arbitrary: fc.uuid().map((key) => ({ 'idempotency-key': key })) },
);

const change = fc.record({ place: fc.nat(10_000), how: fc.nat(10_000) });

interface Content {
  readonly body?: unknown;
  readonly changes: readonly Change[];
  readonly raw?: string;
}

const plainly = (body: unknown): Content => ({ body, changes: [] });

const content = ({ body, example }: Operation, document: Schema): fc.Arbitrary<Content> => {
  if (body === undefined) return fc.constant({ changes: [] });
  const ofSchema = arbitraryOf(body, document);
  const ofExample = fc.constant(example);
  const both = fc.oneof(ofSchema, ofExample);
  return fc.oneof(
    { weight: 6, arbitrary: ofSchema.map(plainly) },
    { weight: 3, arbitrary: ofExample.map(plainly) },
    {
      weight: 8,
      arbitrary: fc.record({
        body: both,
        changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...BODIES).map((raw): Content => ({ changes: [], raw })),
    },
  );
};

const ofOperation = (operation: Operation, document: Schema): fc.Arbitrary<Plan> =>
  fc
    .tuple(
      fc.nat(1_000),
      params(operation),
      query(operation),
      headers,
      content(operation, document),
    )
    .map(([who, given, asked, more, made]) => ({
      operation,
      who,
      params: given,
      query: asked,
      headers: more,
      ...made,
    }));

const elsewhere: fc.Arbitrary<Plan> = fc
  .tuple(fc.nat(1_000), fc.constantFrom(...ADDRESSES), headers)
  .map(([who, address, more]) => ({
    operation: undefined,
    who,
    address,
    params: [],
    query: '',
    headers: more,
    changes: [],
  }));

/** Any request: of each operation alike, and a few to addresses that are none. */
export const plans = (operations: readonly Operation[], document: Schema): fc.Arbitrary<Plan> => {
  const each = operations.map((operation) => ofOperation(operation, document));
  return fc.oneof(
    { weight: 40, arbitrary: fc.nat(each.length - 1).chain((nth) => each[nth] ?? elsewhere) },
    { weight: 1, arbitrary: elsewhere },
  );
};

/** Acts that would take the senders' own rights away, and leave nobody to ask with: tried only. */
const TRIED_ONLY: readonly string[] = ['accounts.EndGrant'];

const pathOf = (plan: Plan, pool: Pool): string => {
  const { operation, params: given } = plan;
  if (operation === undefined) return plan.address ?? '/';
  const values = [...(filledIn(given, pool) as readonly string[])];
  const path = operation.path.replaceAll(/\{\w+\}/gu, () => values.shift() ?? 'x');
  const tried = TRIED_ONLY.includes(operation.id) ? 'dryRun=true' : plan.query;
  return tried === '' ? path : `${path}?${tried}`;
};

export interface Made {
  readonly request: Request;
  /** The body before it became text; undefined where it never was a value. */
  readonly value: unknown;
}

/** The request of a plan, as things are known by now. */
export const requestOf = (plan: Plan, pool: Pool): Made => {
  const { operation, headers: more, body, changes, raw } = plan;
  const whole = filledIn(body, pool);
  const value = changes.reduce<unknown>(changed, whole);
  const text = raw ?? (operation?.body === undefined ? undefined : JSON.stringify(value));
  return {
    request: {
      method: operation?.method ?? 'GET',
      path: pathOf(plan, pool),
      headers: {
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      ...(text === undefined ? {} : { text }),
    },
    value: raw === undefined ? value : undefined,
  };
};

/** Whether the address may have become another route's: then only that it does not break is looked at. */
export const leftItsRoute = ({ operation, params: given }: Plan): boolean =>
  operation === undefined || given.some((one) => typeof one === 'string');
