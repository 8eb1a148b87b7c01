import {
  BatchGetItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { DatabaseError, errorOf } from './database-error.ts';
import { type Meter, metered } from './meter.ts';
import type { Answer, Input, Operation, Wire } from './wire.ts';

/** DynamoDB answers in tens of milliseconds; later than this the answer is lost. API Gateway waits 30 s in all. */
const TIMEOUT_MS = 5_000;

/** One process serves some tens of people at once; more sockets than this only queue inside the database. */
const SOCKETS = 64;

/** The commands take and give what goes over the wire: our attributes are S, N and SS, the same in both. */
const COMMANDS: Readonly<Record<Operation, new (input: never) => unknown>> = {
  BatchGetItem: BatchGetItemCommand,
  CreateTable: CreateTableCommand,
  DeleteItem: DeleteItemCommand,
  DescribeTable: DescribeTableCommand,
  GetItem: GetItemCommand,
  PutItem: PutItemCommand,
  Query: QueryCommand,
  TransactWriteItems: TransactWriteItemsCommand,
  UpdateItem: UpdateItemCommand,
  UpdateTimeToLive: UpdateTimeToLiveCommand,
};

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly CancellationReasons?: never;
  readonly Item?: never;
}

/** The SDK's exception as ours; without an HTTP status the connection failed. */
const converted = (error: unknown): DatabaseError => {
  if (!(error instanceof Error)) return new DatabaseError('unanswered', 'unknown', String(error));
  const { $metadata, CancellationReasons, Item } = error as SdkError;
  const status = $metadata?.httpStatusCode;
  if (status === undefined || error.name === 'TimeoutError') return DatabaseError.lost(error);
  return errorOf(status, { __type: error.name, message: error.message, CancellationReasons, Item });
};

/** What writes headers, logs and traces that nobody reads here: a fifth of a request's processor time. */
const UNREAD = ['getUserAgentMiddleware', 'recursionDetectionMiddleware', 'loggerMiddleware'];

/**
 * The SDK's client, made at the first request, without its retries (ours know a doubtful write) and without the
 * client request token that it adds to each transaction: an event is put if absent, so that a repeated request cannot
 * write twice. A Query and a transaction after another took 1.4 ms (0.74 ms of processor) instead of 1.9 (1.31) as it
 * comes, on one emulator; a request handler of our own instead of the SDK's saved nothing more.
 */
const clientOf = (config: DynamoDBClientConfig): DynamoDBClient => {
  const client = new DynamoDBClient({
    maxAttempts: 1,
    cacheMiddleware: true,
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: TIMEOUT_MS,
      httpAgent: { keepAlive: true, maxSockets: SOCKETS, noDelay: true },
      httpsAgent: { keepAlive: true, maxSockets: SOCKETS, noDelay: true },
    },
    ...config,
  });
  for (const middleware of UNREAD) client.middlewareStack.remove(middleware);
  client.middlewareStack.add(
    (next) => (args) => {
      Reflect.deleteProperty(args.input, 'ClientRequestToken');
      return next(args);
    },
    { step: 'initialize', priority: 'low', name: 'withoutRequestToken' },
  );
  return client;
};

export interface SdkWireOptions {
  /** Endpoint, region and credentials of another DynamoDB; without them the environment says all. */
  readonly client?: DynamoDBClientConfig;
  /** Only with a meter are capacity figures asked for. */
  readonly meter?: Meter;
}

const fromEnvironment = (): DynamoDBClientConfig => {
  const { TIDU_DYNAMODB_ENDPOINT: elsewhere, AWS_REGION: region } = process.env;
  if (elsewhere === undefined || elsewhere === '') return {};
  // DynamoDB Local takes any region; the client wants one.
  return { endpoint: elsewhere, region: region ?? 'local' };
};

/** DynamoDB by `@aws-sdk/client-dynamodb`. One request, one answer or a DatabaseError. */
export const sdkWire = ({ client: config, meter }: SdkWireOptions = {}): Wire => {
  let client: DynamoDBClient | undefined;
  const wire: Wire = async (operation: Operation, input: Input) => {
    client ??= clientOf(config ?? fromEnvironment());
    try {
      const command = new COMMANDS[operation](input as never);
      return (await client.send(command as never)) as Answer;
    } catch (error) {
      throw converted(error);
    }
  };
  return meter === undefined ? wire : metered(wire, meter);
};
