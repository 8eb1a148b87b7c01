import * as z from 'zod';
import type { Json } from '../../engine/state-machine.ts';

// The quotas of the service: https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
const MAX_SECONDS = 99_999_999;

const isExpression = (text: string): boolean => text.startsWith('{%') && text.endsWith('%}');
const Expression = z.string().refine(isExpression, 'must be an expression {% … %}');
const Seconds = z.union([z.int().min(1).max(MAX_SECONDS), Expression]);
const JsonValue: z.ZodType<Json> = z.json();
const Variables = z.record(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]{0,79}$/u), JsonValue);
const Names = z.array(z.string().min(1)).min(1);

const Retrier = z.strictObject({
  ErrorEquals: Names,
  IntervalSeconds: z.int().min(1).max(MAX_SECONDS).optional(),
  MaxAttempts: z.int().min(0).max(MAX_SECONDS).optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
  Comment: z.string().optional(),
});

const Catcher = z.strictObject({
  ErrorEquals: Names,
  Next: z.string(),
  Output: JsonValue.optional(),
  Assign: Variables.optional(),
  Comment: z.string().optional(),
});

const named = {
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata', 'only JSONata is run here').optional(),
};
const onward = { Next: z.string().optional(), End: z.boolean().optional() };
const shaping = { Output: JsonValue.optional(), Assign: Variables.optional() };
const recovery = { Retry: z.array(Retrier).optional(), Catch: z.array(Catcher).optional() };

const Task = z.strictObject({
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: JsonValue.optional(),
  TimeoutSeconds: Seconds.optional(),
  HeartbeatSeconds: Seconds.optional(),
  /** Accepted and ignored: there is one role here. */
  Credentials: JsonValue.optional(),
  ...named,
  ...onward,
  ...shaping,
  ...recovery,
});

const Rule = z.strictObject({
  Condition: z.union([z.boolean(), z.string()]),
  Next: z.string(),
  Comment: z.string().optional(),
  ...shaping,
});

const Choice = z.strictObject({
  Type: z.literal('Choice'),
  Choices: z.array(Rule).min(1),
  Default: z.string().optional(),
  ...named,
  ...shaping,
});

const Wait = z.strictObject({
  Type: z.literal('Wait'),
  Seconds: z.union([z.int().min(0).max(MAX_SECONDS), Expression]).optional(),
  Timestamp: z.string().optional(),
  ...named,
  ...onward,
  ...shaping,
});

const Pass = z.strictObject({ Type: z.literal('Pass'), ...named, ...onward, ...shaping });
const Succeed = z.strictObject({
  Type: z.literal('Succeed'),
  ...named,
  Output: JsonValue.optional(),
});
const Fail = z.strictObject({
  Type: z.literal('Fail'),
  ...named,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

/** A branch or an iteration; declared by hand since states hold scopes and scopes hold states. */
export interface LoadedScope {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, LoadedState>>;
}
const States: z.ZodType<Record<string, LoadedState>> = z.lazy(() =>
  z.record(z.string().min(1).max(80), State),
);
const scope = { Comment: z.string().optional(), StartAt: z.string(), States };
const Branch: z.ZodType<LoadedScope> = z.strictObject(scope);
const Processor: z.ZodType<LoadedScope> = z.strictObject({
  ProcessorConfig: z
    .strictObject({ Mode: z.literal('INLINE', 'only inline maps are run here') })
    .optional(),
  ...scope,
});
export const Machine = z.strictObject({
  ...named,
  ...scope,
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: z.int().min(1).max(MAX_SECONDS).optional(),
});

const Parallel = z.strictObject({
  Type: z.literal('Parallel'),
  Branches: z.array(Branch).min(1),
  Arguments: JsonValue.optional(),
  ...named,
  ...onward,
  ...shaping,
  ...recovery,
});

const MapState = z.strictObject({
  Type: z.literal('Map'),
  ItemProcessor: Processor,
  Items: JsonValue.optional(),
  ItemSelector: JsonValue.optional(),
  MaxConcurrency: z.union([z.int().min(0), Expression]).optional(),
  ...named,
  ...onward,
  ...shaping,
  ...recovery,
});

const State = z.discriminatedUnion('Type', [
  Task,
  Choice,
  Wait,
  Pass,
  Succeed,
  Fail,
  Parallel,
  MapState,
]);

export type LoadedTask = z.infer<typeof Task>;
export type LoadedChoice = z.infer<typeof Choice>;
export type LoadedWait = z.infer<typeof Wait>;
export type LoadedPass = z.infer<typeof Pass>;
export type LoadedSucceed = z.infer<typeof Succeed>;
export type LoadedFail = z.infer<typeof Fail>;
export type LoadedParallel = z.infer<typeof Parallel>;
export type LoadedMap = z.infer<typeof MapState>;
export type LoadedRetrier = z.infer<typeof Retrier>;
export type LoadedCatcher = z.infer<typeof Catcher>;
export type LoadedMachine = z.infer<typeof Machine>;
export type LoadedState =
  | LoadedTask
  | LoadedChoice
  | LoadedWait
  | LoadedPass
  | LoadedSucceed
  | LoadedFail
  | LoadedParallel
  | LoadedMap;

/** The scopes inside a state, each with its path below the state. */
export const innerScopes = (state: LoadedState): [path: string, scope: LoadedScope][] => {
  if (state.Type === 'Parallel')
    return state.Branches.map((branch, i) => [`/Branches/${i}`, branch]);
  return state.Type === 'Map' ? [['/ItemProcessor', state.ItemProcessor]] : [];
};

/** Every state a state may go to. */
export const targetsOf = (state: LoadedState): string[] => {
  const targets: (string | undefined)[] = [];
  if ('Next' in state) targets.push(state.Next);
  if ('Catch' in state) targets.push(...(state.Catch ?? []).map(({ Next }) => Next));
  if (state.Type === 'Choice')
    targets.push(...state.Choices.map(({ Next }) => Next), state.Default);
  return targets.filter((target) => target !== undefined);
};
