import { rmSync, writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLogger } from '../adapters/logger.ts';
import { startSystem } from './system.ts';
import type { Announcement } from './system-options.ts';

const { values } = parseArgs({
  // The start script of a bundle hands its own word on.
  args: process.argv.slice(process.argv[2]?.toLowerCase() === 'start' ? 3 : 2),
  options: {
    empty: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    port: { type: 'string' },
    data: { type: 'string' },
    'start-at': { type: 'string' },
  },
});

// What is written is for its owner alone.
process.umask(0o077);

const folder = resolve(values.data ?? process.env.TIDU_DATA ?? 'tidu-data');
const port = Number(values.port ?? process.env.PORT ?? 3716);
const demo = !values.empty;
const log = createLogger('tidu', process.env.TIDU_LOG === 'info' ? 'INFO' : 'ERROR');
const began = performance.now();
// The start script of a bundle (cli/bundle/start.ts) says what people type there.
const COMMAND = process.env.TIDU_COMMAND ?? 'npx tidu';
const START = process.env.TIDU_COMMAND === undefined ? 'npm start --' : `${COMMAND} start`;

/** Faults of the surroundings that the person at the keyboard can mend, in both languages. */
const wayOut = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'EADDRINUSE') {
    const taken = 'port' in error ? Number(error.port) : port;
    if (taken !== port)
      return `TIDU_DYNAMODB_PORT 指定的端口 ${taken} 已被占用：请先停止占用它的程序，或换一个端口\nport ${taken} of TIDU_DYNAMODB_PORT is taken: stop what uses it, or choose another`;
    return `端口 ${port} 已被占用：请先停止占用它的程序，或用 --port 换一个端口，如 ${START} --port 3717\nport ${port} is taken: stop what uses it, or choose another: ${START} --port 3717`;
  }
  if (error.name === 'NoTableHere') {
    return `TIDU_DYNAMODB_PORT 只能用于内置数据表：已设置 TIDU_DYNAMODB_ENDPOINT 时请去掉它\nTIDU_DYNAMODB_PORT opens the embedded table: leave it out where TIDU_DYNAMODB_ENDPOINT names another`;
  }
  if (error.name === 'FolderInUse') {
    return `数据目录 ${folder} 正由另一个进程使用：请先停止它，或用 TIDU_DATA 换一个目录\n${folder} is in use by another process: stop it, or name another folder by TIDU_DATA`;
  }
  if (error.name === 'FolderMoves') {
    return `数据目录 ${folder} 的数据已迁往别处或正在迁移，为避免两处各自办理，系统没有启动：请在新的系统中办理，或运行 tidu move 完成迁移\nthe folder moves (${error.message}), so it is not started: work where it went, or finish it by tidu move`;
  }
  if (error.name === 'StoreDamaged') {
    return `数据文件已损坏，为避免在错误的数据上继续办理，系统没有启动：请用备份恢复数据目录 ${folder}\n${error.message}`;
  }
  if (error.name === 'StoreFromTheFuture') {
    return `数据目录 ${folder} 已由更新版本的系统使用：请改用该版本或更新的版本启动\n${error.message}`;
  }
  return undefined;
};

/**
 * For the command line: where the system listens and the secret of this start; readable by its owner alone. Written
 * before /health says ok, so that whoever waits for that can go on.
 */
const note = join(folder, 'server.json');
const announce = (where: Announcement): void =>
  writeFileSync(note, JSON.stringify({ ...where, pid: process.pid }), { mode: 0o600 });

const start = async () => {
  try {
    return await startSystem({
      folder,
      port,
      demo,
      log,
      announce,
      ...(values['start-at'] === undefined ? {} : { startAt: new Date(values['start-at']) }),
    });
  } catch (error) {
    const told = wayOut(error);
    if (told === undefined) throw error;
    process.stderr.write(`${told}\n`);
    process.exit(1);
  }
};

const system = await start();

const banner = `
梯度 Tidu  ${system.origin}  （在浏览器中打开 / open it in a browser）
  公开信息 public      : ${system.origin}/open
  数据目录 data folder : ${folder}
  ${
    demo
      ? `演示模式 demo mode : 内置演示账号，仅限本机 127.0.0.1，时钟可拨动 / demo accounts, this machine only
  演示账号 accounts    : ${COMMAND} accounts      凭证 token : ${COMMAND} token --as county:371625`
      : `空系统 empty         : 无演示数据和演示账号 / no demo data, no demo accounts
  身份认证 sign-in     : ${
    process.env.TIDU_OIDC_ISSUER ??
    '未配置：请设置 TIDU_OIDC_ISSUER、TIDU_OIDC_JWKS、TIDU_OIDC_AUDIENCE 和 TIDU_FIRST_ADMINISTRATORS / not configured: set these'
  }`
  }
  接口文档 API         : ${system.origin}/openapi.json${
    system.dynamodb === undefined
      ? ''
      : `\n  数据表 table         : ${system.dynamodb.endpoint} （DynamoDB 协议，凭证 / DynamoDB's protocol, credentials: npx tidu table）`
  }
  停止 stop            : Ctrl+C （随时可停，数据不丢 / at any moment, nothing is lost）
  ${Math.round(performance.now() - began)} ms
`;
process.stdout.write(banner);
// Kept now: whoever is killed keeps nothing. Some 0.1 s at the first start of a version, 1 ms at others.
void system.followed.then(() => flushCompileCache());

/** Ctrl+C reaches everybody in the window, and whoever started this hands it on: within so long it is the same one. */
const SAME_MS = 1_000;
let stopping: number | undefined;
const stop = (): void => {
  if (stopping !== undefined) {
    if (performance.now() - stopping > SAME_MS) process.exit(1);
    return;
  }
  stopping = performance.now();
  rmSync(note, { force: true });
  system.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
