import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import { own } from '../../engine/own.ts';
import type { Json } from '../../engine/state-machine.ts';
import { ServiceError } from './errors.ts';
import { historyView } from './history-view.ts';
import type { ExecutionView, StepFunctions } from './port.ts';

/**
 * The service's JSON protocol (AWS JSON 1.0: the operation in x-amz-target, instants as epoch
 * seconds, errors as `__type`), so that functions use the real @aws-sdk/client-sfn.
 * Source: https://docs.aws.amazon.com/step-functions/latest/apireference/API_Operations.html
 */
type Operation = (sfn: StepFunctions, body: unknown) => Record<string, unknown>;

/** Twice the largest payload: it arrives as JSON within JSON. */
const MAX_BODY_BYTES = 1_048_576;

const seconds = (date: Date | undefined): number | undefined =>
  date === undefined ? undefined : date.getTime() / 1_000;

const parseJson = (text: string, refuse: 'InvalidExecutionInput' | 'InvalidOutput'): Json => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError(refuse, `Invalid JSON: '${text.slice(0, 80)}'`);
  }
};

const read = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ServiceError(
    'ValidationException',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
};

/** The machine's name; throws StateMachineDoesNotExist for an ARN of elsewhere. */
const machineOf = (sfn: StepFunctions, arn: string): string => {
  const name = arn.split(':').at(-1) ?? '';
  if (sfn.machineArn(name) === arn) return name;
  throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
};

const summary = (execution: ExecutionView): Record<string, unknown> => ({
  executionArn: execution.executionArn,
  stateMachineArn: execution.stateMachineArn,
  name: execution.name,
  status: execution.status,
  startDate: seconds(execution.startDate),
  stopDate: seconds(execution.stopDate),
  redriveCount: 0,
});

const Arn = z.object({ executionArn: z.string() });
const token = z.string().min(1).max(2_048);

const OPERATIONS: Readonly<Record<string, Operation>> = {
  StartExecution: (sfn, body) => {
    const { stateMachineArn, name, input } = read(
      z.object({
        stateMachineArn: z.string(),
        name: z.string().optional(),
        input: z.string().default('{}'),
      }),
      body,
    );
    const machine = machineOf(sfn, stateMachineArn);
    const started = sfn.start({ machine, name, input: parseJson(input, 'InvalidExecutionInput') });
    return { executionArn: started.executionArn, startDate: seconds(started.startDate) };
  },
  DescribeExecution: (sfn, body) => {
    const execution = sfn.describe(read(Arn, body).executionArn);
    return {
      ...summary(execution),
      input: JSON.stringify(execution.input),
      inputDetails: { included: true },
      output: JSON.stringify(execution.output),
      error: execution.error,
      cause: execution.cause,
    };
  },
  StopExecution: (sfn, body) => {
    const Stop = z.object({
      executionArn: z.string(),
      error: z.string().optional(),
      cause: z.string().optional(),
    });
    const { executionArn, error, cause } = read(Stop, body);
    return { stopDate: seconds(sfn.stop(executionArn, error, cause).stopDate) };
  },
  ListExecutions: (sfn, body) => {
    const List = z.object({
      stateMachineArn: z.string(),
      statusFilter: z.string().optional(),
      maxResults: z.int().min(0).max(1_000).default(100),
    });
    const { stateMachineArn, statusFilter, maxResults } = read(List, body);
    const all = sfn.list(machineOf(sfn, stateMachineArn));
    const chosen = all.filter(
      ({ status }) => statusFilter === undefined || status === statusFilter,
    );
    return { executions: chosen.slice(0, maxResults === 0 ? 100 : maxResults).map(summary) };
  },
  GetExecutionHistory: (sfn, body) => {
    const History = z.object({
      executionArn: z.string(),
      reverseOrder: z.boolean().default(false),
    });
    const { executionArn, reverseOrder } = read(History, body);
    const events = sfn.history(executionArn).map(historyView);
    return { events: reverseOrder ? events.reverse() : events };
  },
  SendTaskSuccess: (sfn, body) => {
    const { taskToken, output } = read(z.object({ taskToken: token, output: z.string() }), body);
    sfn.sendTaskSuccess(taskToken, parseJson(output, 'InvalidOutput'));
    return {};
  },
  SendTaskFailure: (sfn, body) => {
    const Failure = z.object({
      taskToken: token,
      error: z.string().max(256).optional(),
      cause: z.string().max(32_768).optional(),
    });
    const { taskToken, error, cause } = read(Failure, body);
    sfn.sendTaskFailure(taskToken, error, cause);
    return {};
  },
  SendTaskHeartbeat: (sfn, body) => {
    sfn.sendTaskHeartbeat(read(z.object({ taskToken: token }), body).taskToken);
    return {};
  },
};

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES)
      throw new ServiceError('ValidationException', 'the request is too large');
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new ServiceError('SerializationException', 'the request is not JSON');
  }
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The access key id of a SigV4 header is the secret of this start; the signature adds nothing on one machine. */
const checkSecret = (request: IncomingMessage, secret: string): void => {
  const given = /^AWS4-HMAC-SHA256 Credential=([^/]+)\//.exec(
    request.headers.authorization ?? '',
  )?.[1];
  if (given === undefined || !timingSafeEqual(digest(given), digest(secret))) {
    throw new ServiceError('AccessDeniedException', 'the access key is not the one of this start');
  }
};

const reply = (response: ServerResponse, status: number, body: Record<string, unknown>): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
};

const answer = async (
  sfn: StepFunctions,
  secret: string,
  request: IncomingMessage,
): Promise<Record<string, unknown>> => {
  checkSecret(request, secret);
  const target = String(request.headers['x-amz-target'] ?? '');
  const name = target.startsWith('AWSStepFunctions.')
    ? target.slice('AWSStepFunctions.'.length)
    : '';
  const operation = Object.hasOwn(OPERATIONS, name) ? own(OPERATIONS, name) : undefined;
  if (operation === undefined)
    throw new ServiceError('UnknownOperationException', `no operation '${target}'`);
  return operation(sfn, await readBody(request));
};

/**
 * A request handler for node:http that speaks the protocol. `secret` is the access key id that
 * clients sign with, made anew at each start; without it every call is AccessDeniedException.
 */
export const createEndpoint =
  ({ stepFunctions, secret }: { stepFunctions: StepFunctions; secret: string }): RequestListener =>
  (request, response) => {
    answer(stepFunctions, secret, request).then(
      (body) => reply(response, 200, body),
      (error: unknown) => {
        const known = error instanceof ServiceError;
        reply(response, known ? 400 : 500, {
          __type: known ? error.name : 'InternalFailure',
          message: known ? error.message : 'internal failure',
        });
      },
    );
  };
