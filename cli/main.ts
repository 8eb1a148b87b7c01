import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { officeTextOf } from '../engine/encoding.ts';
import { endWhereNobodyReads } from './closed-output.ts';
import { CommandFailed } from './failed.ts';
import { api, dataFolder, internal, runningServer, tokenFor } from './server.ts';
import { USAGE } from './usage.ts';
import { verifyCases, verifyFile } from './verify.ts';

endWhereNobodyReads();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    to: { type: 'string' },
    data: { type: 'string' },
    file: { type: 'string' },
    key: { type: 'string' },
    table: { type: 'string' },
    bucket: { type: 'string' },
    'kms-key': { type: 'string' },
    'without-key': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const said = { out, json: values.json };
const server = () => runningServer(values.data);

const token = (fallback: string): Promise<string> => {
  const own = process.env.TIDU_TOKEN;
  return own === undefined || values.as !== undefined
    ? tokenFor(server(), values.as ?? fallback)
    : Promise.resolve(own);
};

interface Account {
  readonly alias: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly grants: readonly { readonly role: string; readonly org: string }[];
}

const accounts = async (): Promise<void> => {
  const answer = await internal(server(), 'accounts');
  const list: readonly Account[] = Reflect.get(Object(answer), 'accounts');
  if (values.json) return out(JSON.stringify(list));
  for (const { alias, name, grants } of list) {
    out(
      `${alias.padEnd(28)} ${name.zh} / ${name.en}  [${grants.map(({ role, org }) => `${role}@${org}`).join(', ')}]`,
    );
  }
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandFailed(
      `无法读取 ${file}：${String(error)}`,
      `cannot read ${file}: ${String(error)}`,
    );
  }
};

/** Where JSON breaks off, as far as the English sentence tells it. */
const placeIn = (error: unknown): string => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
  return line === undefined ? '' : `第${line}行第${column}列附近的`;
};

/** A call's file, as an editor or an office program wrote it. */
const readCall = (file: string | undefined): unknown => {
  if (file === undefined) throw new CommandFailed('请指明文件', 'name a file');
  const text = officeTextOf(bytesOf(file));
  if (text === undefined)
    throw new CommandFailed(
      `${file} 不是UTF-8或GB18030编码的文本，请另存为UTF-8编码后重试`,
      `${file} is no text in UTF-8 or GB18030: save it as UTF-8 and try again`,
    );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFailed(
      `${file} 不是有效的JSON文件，请检查${placeIn(error)}标点和括号`,
      `${file} is not valid JSON: ${String(error)}`,
    );
  }
};

interface Found {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly severity?: string;
}

const call = async (what: string | undefined, file: string | undefined): Promise<void> => {
  const body = { call: readCall(file) };
  if (what === 'check') {
    const answer = await api(server(), {
      method: 'POST',
      path: '/api/calls/check',
      token: await token('office'),
      body,
    });
    const problems: readonly Found[] = Reflect.get(Object(answer), 'problems');
    for (const { path, rule, message, severity } of problems)
      out(`${severity ?? 'error'}  ${path}  [${rule}]  ${message}`);
    if (problems.some(({ severity }) => severity !== 'warn'))
      throw new CommandFailed('批次文件有误，见上', 'the file has faults, see above');
    out(`可以发布 / ready to open （${problems.length} 提示 warnings）`);
    return;
  }
  if (what !== 'open')
    throw new CommandFailed('用法：tidu call check|open FILE', 'usage: tidu call check|open FILE');
  const opened = await api(server(), {
    method: 'POST',
    path: '/api/calls',
    token: await token('office'),
    body,
    key: crypto.randomUUID(),
  });
  out(JSON.stringify(opened));
};

const clock = async (): Promise<void> => {
  const answer =
    values.to === undefined
      ? await internal(server(), 'clock')
      : await internal(server(), `clock?to=${encodeURIComponent(values.to)}`, 'POST');
  out(JSON.stringify(answer));
};

const verify = async (cases: readonly string[]): Promise<void> => {
  const { checked, broken } =
    values.file === undefined
      ? await verifyCases(server(), await token('auditor:BZ-AUDIT'), cases, out)
      : verifyFile(values.file, out);
  out(JSON.stringify({ checked, broken }));
  if (broken > 0) throw new CommandFailed('留痕校验未通过', 'a chain is broken');
};

/** Lines for a shell, which the AWS CLI and every SDK of AWS read. */
const table = (): void => {
  const { dynamodb } = server();
  if (dynamodb === undefined)
    throw new CommandFailed(
      '数据表没有对工具开放：请用 TIDU_DYNAMODB_PORT=8000 npm start 启动',
      'the table is not open to tools: start by TIDU_DYNAMODB_PORT=8000 npm start',
    );
  const { endpoint, region, accessKeyId, secretAccessKey } = dynamodb;
  out(`export AWS_ENDPOINT_URL_DYNAMODB=${endpoint}
export AWS_REGION=${region} AWS_DEFAULT_REGION=${region}
export AWS_ACCESS_KEY_ID=${accessKeyId}
export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`);
};

/** What is done to a data folder itself; loaded where it is asked for, since it knows all rules. */
const upkeep = async (command: string, [one, other]: readonly string[]): Promise<void> => {
  const folder = dataFolder(values.data);
  if (command === 'move') return (await import('./move.ts')).move(folder, { ...said, ...values });
  const { backup, restore, ...looks } = await import('./upkeep.ts');
  if (command === 'check') return looks.check(folder, said);
  if (command === 'recount') return looks.recount(folder, { ...said, table: values.table });
  const withoutKey = values['without-key'];
  if (command === 'backup') return backup(folder, one, { ...said, withoutKey });
  return restore([one, other], { ...said, key: values.key });
};

const main = async (): Promise<void> => {
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) return out(USAGE);
  if (command === 'accounts') return accounts();
  if (command === 'token') return out(await token('office'));
  if (command === 'call') return call(rest[0], rest[1]);
  if (command === 'clock') return clock();
  if (command === 'verify') return verify(rest);
  if (command === 'table') return table();
  if (/^(check|recount|backup|restore|move)$/.test(command)) return upkeep(command, rest);
  throw new CommandFailed(
    `没有“${command}”这个命令，运行 tidu --help 查看`,
    `there is no command "${command}": see tidu --help`,
  );
};

try {
  await main();
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  process.stderr.write(`tidu: ${error.zh}\ntidu: ${error.en}\n`);
  const problems: unknown = Reflect.get(Object(error.body), 'errors');
  if (Array.isArray(problems))
    for (const each of problems)
      process.stderr.write(`  ${each.path}  [${each.rule}]  ${each.message}\n`);
  process.exitCode = 1;
}
