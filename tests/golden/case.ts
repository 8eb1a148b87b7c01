import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Json } from '../../engine/state-machine.ts';

const JsonValue: z.ZodType<Json> = z.json();
const at = z.number().min(0);

/** What the tasks are answered, in order of their calls. `after`: seconds until the call returns; null: never. */
const TaskResult = z.union([
  z.strictObject({ output: JsonValue, after: z.number().nullable().optional() }),
  z.strictObject({
    error: z.string().optional(),
    cause: JsonValue.optional(),
    after: z.number().nullable().optional(),
  }),
]);

/** What happens from outside, `at` so many seconds after the start. `task` counts the tokens handed out, from 0. */
const Step = z.discriminatedUnion('do', [
  z.strictObject({
    at,
    do: z.literal('succeed'),
    task: z.int(),
    output: JsonValue,
    refused: z.string().optional(),
  }),
  z.strictObject({
    at,
    do: z.literal('fail'),
    task: z.int(),
    error: z.string().optional(),
    cause: z.string().optional(),
    refused: z.string().optional(),
  }),
  z.strictObject({ at, do: z.literal('heartbeat'), task: z.int(), refused: z.string().optional() }),
  z.strictObject({
    at,
    do: z.literal('stop'),
    error: z.string().optional(),
    cause: z.string().optional(),
  }),
  z.strictObject({ at, do: z.literal('see'), status: z.string() }),
]);

const Case = z.object({
  name: z.string(),
  template: z.string().optional(),
  source: z.url().optional(),
  definition: JsonValue,
  input: JsonValue,
  taskResults: z.array(TaskResult).default([]),
  script: z.array(Step).optional(),
  states: z.array(z.string()).optional(),
  expected: z.object({
    status: z.string(),
    output: JsonValue.optional(),
    error: z.string().optional(),
    cause: JsonValue.optional(),
    /** Distinct tokens handed out. */
    tokens: z.int().optional(),
    /** Seconds from the start to the end, on the execution's clock. */
    seconds: z.number().optional(),
  }),
});

export type GoldenCase = z.infer<typeof Case>;
export type GoldenStep = z.infer<typeof Step>;
export type GoldenTaskResult = z.infer<typeof TaskResult>;

/** The cases of a file in the format of README.md; throws ZodError when it is in another. */
export const readCases = (file: string | URL): GoldenCase[] =>
  z.array(Case).parse(JSON.parse(readFileSync(file, 'utf8')));
