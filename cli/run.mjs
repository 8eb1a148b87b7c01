#!/usr/bin/env node
// Runs one of the project's commands under the project's own Node, installing it first where needed.
// Plain JavaScript, because it is the one file that an older Node has to understand.
//   node cli/run.mjs [--quiet] [--console] COMMAND [ARGUMENT …]
// --console builds the console first, where its sources changed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const wanted = 24;
const argv = process.argv.slice(2);
const ours = ['--quiet', '--console'];
const from = argv.findIndex((argument) => !ours.includes(argument));
const asked = argv.slice(0, from);
const [command, ...rest] = argv.slice(from);
const quiet = asked.includes('--quiet');

const say = (text) => process.stderr.write(`${text}\n`);
const fail = (zh, en) => {
  say(`tidu: ${zh}\ntidu: ${en}`);
  process.exit(1);
};

// npm writes node_modules/.package-lock.json last, so its time tells whether the install is whole and current.
const installed = () => {
  const mark = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  return (
    existsSync(mark) && (!existsSync(lock) || statSync(mark).mtimeMs >= statSync(lock).mtimeMs)
  );
};

const install = () => {
  say(
    'tidu: 正在安装依赖（仅首次或依赖变化时） / installing dependencies (first time, or after a change)',
  );
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    fail(
      '依赖安装失败：请检查网络后重试 npm ci',
      'the install failed: check the network, then run `npm ci`',
    );
  }
};

if (from < 0) fail('缺少命令', 'no command given');
if (!installed()) install();

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
const version = spawnSync('node', ['-p', 'process.versions.node'], { env, encoding: 'utf8' });
if (Number.parseInt(version.stdout, 10) < wanted) {
  fail(
    `需要 Node ${wanted}，实际为 ${version.stdout.trim()}。请运行 npm ci（不要使用 --omit=optional），或自行安装 Node ${wanted}`,
    `Node ${wanted} is needed, found ${version.stdout.trim()}. Run \`npm ci\` without --omit=optional, or install Node ${wanted}`,
  );
}

if (asked.includes('--console')) {
  const built = spawnSync('node', [join(root, 'console', 'build.ts')], {
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) fail('网页端构建失败，原因见上', 'the console does not build, see above');
}

if (!quiet) say(`tidu: ${command} ${rest.join(' ')}`.trimEnd());
const child = spawn(command, rest, { env, stdio: 'inherit', shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm's shell ends by a signal without handing it on, so that killing `npm start` would leave the system running.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 250).unref();
child.on('error', (error) =>
  fail(`无法运行 ${command}：${error.message}`, `cannot run ${command}: ${error.message}`),
);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
