import type { Accessed, AccessQuery, AccessRecord } from '../../engine/ports/access-log.ts';
import { APPLICANT, INBOX, LISTS, TABLE } from '../../engine/table.ts';
import { type Item, jsonOf, number, numberOf, text, textOf } from './item.ts';
import { backwards, key } from './keys.ts';
import type { Sorted } from './page.ts';

/** Begins the partitions of access records, and their places in indexes. */
export const ACCESS = 'ACCESS#';

const dayPartition = (day: string): string => `${ACCESS}${backwards(day)}`;
const ofAccount = ({ kind }: Pick<Accessed, 'kind'>, account: string): string =>
  `${ACCESS}${kind}#${account}`;
const ofStream = ({ kind }: Pick<Accessed, 'kind'>, stream: string): string =>
  `${ACCESS}${kind}#${stream}`;
const ofRule = (rule: string): string => `${ACCESS}${rule}`;

const thing = ({ what, stream, part, rule }: Accessed): string =>
  [what, stream, part, rule].map((one) => one ?? '').join('|');

/** One item for all of a day that is the same but for its instant. */
export const accessKey = (accessed: Accessed): { readonly pk: string; readonly sk: string } => ({
  pk: dayPartition(accessed.day),
  sk: `${accessed.kind}#${accessed.account}#${thing(accessed)}`,
});

const JSON_MEMBERS = 'd';

/**
 * Item `ACCESS#<day, backwards>` / `<kind>#<account>#<thing>`: `since` and `at` the first and last instant, `n` how often,
 * `d` the rest (JSON), `ttl`; in `inbox` by person, in `lists` by stream, in `applicant` by rule, each with the latest day
 * first.
 */
export const accessUpdate = (
  table: string,
  accessed: Accessed,
  times: number,
  ttl: number,
): object => {
  const { at, ...rest } = accessed;
  const { pk, sk } = accessKey(accessed);
  const { stream, rule } = accessed;
  const attributes: Item = {
    [JSON_MEMBERS]: text(JSON.stringify(rest)),
    at: text(at),
    [TABLE.ttl]: number(ttl),
    [INBOX.partitionKey]: text(ofAccount(accessed, accessed.account)),
    [INBOX.sortKey]: text(`${backwards(accessed.day)}#${thing(accessed)}`),
    ...(stream === undefined ? {} : { [LISTS.partitionKey]: text(ofStream(accessed, stream)) }),
    ...(rule === undefined ? {} : { [APPLICANT.partitionKey]: text(ofRule(rule)) }),
  };
  const entries = Object.entries(attributes);
  const names = entries.map(([name]) => name);
  const sets = names.map((name) => `#${name} = :${name}`);
  const counts = ['#since = if_not_exists(#since, :at)', '#n = if_not_exists(#n, :none) + :times'];
  const named = [...names, 'since', 'n'].map((name) => [`#${name}`, name] as const);
  const values = entries.map(([name, value]) => [`:${name}`, value] as const);
  return {
    TableName: table,
    Key: key(pk, sk),
    UpdateExpression: `SET ${[...sets, ...counts].join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(named),
    ExpressionAttributeValues: {
      ...Object.fromEntries(values),
      ':none': number(0),
      ':times': number(times),
    },
  };
};

/** Throws CorruptItem. */
export const accessRecordOf = (item: Item): AccessRecord => ({
  ...(jsonOf(item, JSON_MEMBERS) as Omit<AccessRecord, 'first' | 'last' | 'times'>),
  first: textOf(item, 'since'),
  last: textOf(item, 'at'),
  times: numberOf(item, 'n'),
});

/** Where the records of a question stand together, as narrowly as there is a place for it. */
export interface Place {
  readonly sorted: Sorted;
  readonly partition: string;
  readonly begins?: string;
  /** What is found there are keys: the items are behind them. */
  readonly keysOnly: boolean;
}

const inDay = (day: string | undefined, begin: (day: string) => string) =>
  day === undefined ? {} : { begins: begin(day) };

/** Undefined where a question names neither person nor stream, rule or day. */
export const placeOf = ({ kind, day, account, stream, rule }: AccessQuery): Place | undefined => {
  if (stream !== undefined)
    return {
      sorted: LISTS,
      partition: ofStream({ kind }, stream),
      ...inDay(day, dayPartition),
      keysOnly: true,
    };
  if (account !== undefined)
    return {
      sorted: INBOX,
      partition: ofAccount({ kind }, account),
      ...inDay(day, (one) => `${backwards(one)}#`),
      keysOnly: false,
    };
  if (rule !== undefined)
    return {
      sorted: APPLICANT,
      partition: ofRule(rule),
      ...inDay(day, dayPartition),
      keysOnly: true,
    };
  return day === undefined
    ? undefined
    : { sorted: TABLE, partition: dayPartition(day), begins: `${kind}#`, keysOnly: false };
};
