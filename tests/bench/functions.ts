import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { bundle, OPTIONS } from '../../infra/functions/function-code.ts';
import { functionNames } from '../../infra/functions/function-list.ts';
import { MACHINES } from '../../workflows/machines.ts';

/**
 * `npm run bench:functions -- --json --rounds 9`: how long each function takes to load, in plain processes of Node that
 * take turns, against a bare handler with one client of DynamoDB that is bundled alike. Milliseconds are processor time
 * of the whole process less that of an empty one, so that neighbours move them little; the ratio is the median of each
 * round's own.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '9' } },
});

const BARE = `
import { BatchGetItemCommand, DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand,
  TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
const commands = { BatchGetItemCommand, DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand,
  TransactWriteItemsCommand, UpdateItemCommand };
export const handler = async ({ name, input }) => client.send(new commands[name](input));`;

const folder = mkdtempSync(join(tmpdir(), 'tidu-functions-'));
const fileOf = (name: string): string => join(folder, name, 'index.mjs');

const make = (name: string, contents: string): void => {
  const stdin = { contents, resolveDir: join(import.meta.dirname, '..', '..') };
  buildSync({ stdin, ...OPTIONS, outfile: fileOf(name) });
};

/** What Lambda and infra/functions/functions.ts give. */
const environment = {
  AWS_LAMBDA_FUNCTION_NAME: 'f',
  AWS_REGION: 'eu-west-1',
  TABLE_NAME: 'table',
  PERSONAL_KEY_ARN: 'arn:aws:kms:eu-west-1:123456789012:key/1',
  BUCKET: 'bucket',
  BUS_NAME: 'bus',
  MACHINE_ARNS: '{}',
  FIRST_ADMINISTRATORS: '',
  PROCESS: 'review',
  SITE: '{"issuer":"https://id.example.org","clientId":"c","scope":"openid","demo":false,"version":"0","files":"https://b"}',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  NODE_OPTIONS: '',
};

/** Milliseconds of processor time of a process that loads the file. */
const load = (name: string): number => {
  const script = `
    await import(${JSON.stringify(pathToFileURL(fileOf(name)).href)});
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stdout.write('\\n' + (userCPUTime + systemCPUTime) / 1000);
    process.exit();`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return Number(stdout.split('\n').at(-1));
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const measure = (names: readonly string[], rounds: number) => {
  const all = ['empty', 'bare', ...names];
  const rows = Array.from({ length: rounds }, (_, round) => {
    // Every second round the other way about: what comes first has no advantage.
    const order = round % 2 === 0 ? all : [...all].reverse();
    return new Map(order.map((name) => [name, load(name)]));
  });
  const own = (row: ReadonlyMap<string, number>, name: string): number =>
    (row.get(name) ?? Number.NaN) - (row.get('empty') ?? 0);
  return ['bare', ...names].map((name) => ({
    name,
    kilobytes: Math.round(statSync(fileOf(name)).size / 1_000),
    milliseconds: Math.round(median(rows.map((row) => own(row, name))) * 10) / 10,
    ratio: Math.round(median(rows.map((row) => own(row, name) / own(row, 'bare'))) * 100) / 100,
  }));
};

try {
  const names = functionNames(MACHINES, { console: true, authorizer: true, deliver: true });
  bundle(names, folder);
  make('empty', 'export const handler = async () => undefined;');
  make('bare', BARE);
  const functions = measure(names, Number(values.rounds));
  if (values.json) console.log(JSON.stringify({ node: process.version, functions }));
  else
    for (const { name, kilobytes, milliseconds, ratio } of functions)
      console.log(`${name.padEnd(32)}${kilobytes} KB  ${milliseconds} ms  ×${ratio}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
