/**
 * The one table (design §5) as data: infra declares it, the embedded mode creates it, the adapters query it.
 * All indexes are sparse: an item is in an index only while it has the index's partition key.
 */
export interface TableIndex {
  /** At least 3 characters, as DynamoDB demands. */
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly projection: 'ALL' | 'KEYS_ONLY';
}

/**
 * Tasks of an organisation and role (`ORG#role`), by due instant. Whole, since a page of it is an answer. The sweeper
 * has one too (`WAKE#<shard>`): streams by the instant at which they are looked at again, keys alone.
 */
export const INBOX: TableIndex = {
  name: 'inbox',
  partitionKey: 'inbox',
  sortKey: 'due',
  projection: 'ALL',
};

/**
 * Heads of a list (`CALL#…`, `NOTICES`). Keys only: an append rewrites the head, and a projected attribute that
 * changes costs another write unit in each index; the heads of a page are read by BatchGetItem.
 */
export const LISTS: TableIndex = {
  name: 'lists',
  partitionKey: 'list',
  sortKey: 'pk',
  projection: 'KEYS_ONLY',
};

/** Heads of an applicant organisation, and of its partners and recommender; what was refused by a rule (`ACCESS#<rule>`). */
export const APPLICANT: TableIndex = {
  name: 'applicant',
  partitionKey: 'applicant',
  sortKey: 'pk',
  projection: 'KEYS_ONLY',
};

/** Streams that have not ended (`OPEN#<shard>`): what the sweeper walks through once a day. */
export const OPEN: TableIndex = {
  name: 'open',
  partitionKey: 'open',
  sortKey: 'pk',
  projection: 'KEYS_ONLY',
};

/** Shards of what all streams share: one partition key takes 1,000 writes a second, and a sweep reads them one by one. */
export const SHARDS = 8;

export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Seconds since 1970; set on items that may vanish (token buckets, access records). */
  ttl: 'ttl',
  indexes: [INBOX, LISTS, APPLICANT, OPEN],
} as const;

/** Of an event's item: keys, header and hash, and nothing of what it says. */
export const HEADER_ATTRIBUTES = ['pk', 'sk', 'h', 'x'] as const;

/** What the reconciler is told of: the sort key of heads, which the stream of the table is filtered to. */
export const HEAD_SORT_KEY = 'HEAD';
