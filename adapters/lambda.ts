import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
} from 'aws-lambda';
import type { LambdaLog } from './logger.ts';

/** A Step as engine/step.ts has it, with its own schema library kept out of here. */
interface StepLike<P, I, O> {
  readonly name: string;
  readonly input: { parse(value: unknown): I };
  readonly run: (ports: P) => (input: I) => Promise<O>;
}

/** Binds the log to the invocation; what a handler throws is logged by its name and goes on to Lambda's retries. */
const logged = (log: LambdaLog) => ({
  before: ({ context }: { context: Context }) => log.bind(context),
  onError: ({ error }: { error: Error | null | undefined }) => {
    log.error('invocation failed', { error: error?.name, stack: error?.stack });
  },
});

/** Handler of an HTTP API (payload format 2.0); header names arrive in lower case. Answers errors itself. */
export const onHttp = (
  log: LambdaLog,
  handler: (
    event: APIGatewayProxyEventV2WithJWTAuthorizer,
  ) => Promise<APIGatewayProxyStructuredResultV2>,
) => middy(handler).use(httpHeaderNormalizer()).use(logged(log));

/**
 * Handler of a Task state: parses the input, runs the step with the ports. A refused input or a thrown refusal reaches
 * the machine under its class's name, which is what `ErrorEquals` matches.
 */
export const onStep = <P, I, O>(log: LambdaLog, step: StepLike<P, I, O>, ports: () => P) =>
  middy(async (input: unknown): Promise<O> => step.run(ports())(step.input.parse(input))).use(
    logged(log),
  );

/** Handler of an HTTP API's authorizer (payload format 2.0, simple response). */
export const onAuthorize = <E, R>(log: LambdaLog, handler: (event: E) => Promise<R>) =>
  middy(async (event: E): Promise<R> => handler(event)).use(logged(log));

/** Handler of an EventBridge rule or a schedule. */
export const onEvent = <E>(log: LambdaLog, handler: (event: E) => Promise<void>) =>
  middy(async (event: E): Promise<void> => handler(event)).use(logged(log));

/** A head as the table's stream reports it: the stream of events went from one version to another. */
export interface HeadChange {
  readonly stream: string;
  /** 0 for a new stream. */
  readonly from: number;
  readonly to: number;
}

/** Undefined for what is no new version of a head: the filter lets nothing else through, a restore removes heads, and a head may be mended. */
export const headChange = (record: DynamoDBRecord): HeadChange | undefined => {
  const { Keys, NewImage, OldImage } = record.dynamodb ?? {};
  const stream = Keys?.pk?.S;
  const to = Number(NewImage?.v?.N);
  if (stream === undefined || !Number.isInteger(to)) return undefined;
  const from = Number(OldImage?.v?.N ?? 0);
  return from === to ? undefined : { stream, from, to };
};

/**
 * Handler of the table's stream, in order; stops at the first record that fails and names it, so that Lambda retries
 * from there (`ReportBatchItemFailures`).
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const onStream = (log: LambdaLog, handler: (change: HeadChange) => Promise<void>) =>
  middy(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      const change = headChange(record);
      if (change === undefined) continue;
      try {
        await handler(change);
      } catch (error) {
        const fields = { stream: change.stream, to: change.to };
        log.error(
          'record failed',
          error instanceof Error ? { ...fields, error: error.name, stack: error.stack } : fields,
        );
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  }).use(logged(log));
