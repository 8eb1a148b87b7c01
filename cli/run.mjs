#!/usr/bin/env node
// Runs one of the project's commands under the project's own Node, installing it first where needed.
// Plain JavaScript, because it is the one file that an older Node has to understand.
//   node cli/run.mjs [--quiet] [--console] COMMAND [ARGUMENT …]
// --console builds the console first, where its sources changed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const mark = join(modules, '.package-lock.json');
const windows = process.platform === 'win32';
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
  const lock = join(root, 'package-lock.json');
  return (
    existsSync(mark) && (!existsSync(lock) || statSync(mark).mtimeMs >= statSync(lock).mtimeMs)
  );
};

// npm tells its scripts where it lies; on Windows its command is a batch file, which only a shell starts.
const npm = process.env.npm_execpath;
const viaShell = windows && npm === undefined;
const npmCommand = npm === undefined ? ['npm'] : [process.execPath, npm];

const install = () => {
  say(
    'tidu: 正在安装依赖（仅首次或依赖变化时） / installing dependencies (first time, or after a change)',
  );
  const [file, ...first] = npmCommand;
  const done = spawnSync(file, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: viaShell,
  });
  if (done.status !== 0) {
    fail(
      '依赖安装失败：请检查网络后重试 npm ci',
      'the install failed: check the network, then run `npm ci`',
    );
  }
};

// Where the lock has a Node for this machine it is that one, by its own file: what npm links into .bin is a batch file on
// Windows. Elsewhere it is the one that runs this, or another on the path.
const findNode = () => {
  const platform = windows ? 'win' : process.platform;
  const file = join(
    modules,
    `node-${platform}-${process.arch}`,
    'bin',
    windows ? 'node.exe' : 'node',
  );
  if (existsSync(file)) return file;
  return Number.parseInt(process.versions.node, 10) >= wanted ? process.execPath : 'node';
};

// The script behind a tool's name, as the lock of what is installed tells it: no shell and no batch file between.
const scriptOf = (name) => {
  const { packages } = JSON.parse(readFileSync(mark, 'utf8'));
  for (const [path, { bin }] of Object.entries(packages))
    if (bin?.[name] !== undefined && name !== 'node') return join(root, path, bin[name]);
  return undefined;
};

if (from < 0) fail('缺少命令', 'no command given');
if (!installed()) install();

const node = findNode();
const path = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''];
const env = {
  ...process.env,
  PATH: path.filter((part) => part !== '.').join(delimiter),
  // What Node compiled before, types stripped: a start takes half of the time. It holds what a file said then, by its
  // content, and Node goes without where the folder cannot be written.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'node'),
};
const version = spawnSync(node, ['-p', 'process.versions.node'], { env, encoding: 'utf8' });
if (!(Number.parseInt(version.stdout, 10) >= wanted)) {
  const found = version.stdout?.trim() || process.versions.node;
  fail(
    `需要 Node ${wanted}，实际为 ${found}。请运行 npm ci（不要使用 --omit=optional），或自行安装 Node ${wanted}`,
    `Node ${wanted} is needed, found ${found}. Run \`npm ci\` without --omit=optional, or install Node ${wanted}`,
  );
}

if (asked.includes('--console')) {
  const built = spawnSync(node, [join(root, 'console', 'build.ts')], {
    env,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) fail('网页端构建失败，原因见上', 'the console does not build, see above');
}

const toStart = () => {
  if (command === 'node') return [node];
  if (command === 'npm') return npmCommand;
  const script = scriptOf(command);
  if (script === undefined) return fail(`没有“${command}”这个工具`, `no tool named ${command}`);
  return [node, script];
};

if (!quiet) say(`tidu: ${command} ${rest.join(' ')}`.trimEnd());
const [file, ...first] = toStart();
const child = spawn(file, [...first, ...rest], {
  env,
  stdio: 'inherit',
  shell: command === 'npm' && viaShell,
});
// On Windows a signal cannot be handed on, only a process ended; but Ctrl+C goes to everybody in the window.
if (windows) process.on('SIGINT', () => undefined);
else
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
// npm's shell ends by a signal without handing it on, so that killing `npm start` would leave the system running.
const parent = process.ppid;
const orphaned = () => {
  if (process.ppid !== parent) return true;
  // Windows goes on naming a parent that is gone.
  try {
    process.kill(parent, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};
setInterval(() => {
  if (orphaned()) child.kill('SIGTERM');
}, 250).unref();
child.on('error', (error) =>
  fail(`无法运行 ${command}：${error.message}`, `cannot run ${command}: ${error.message}`),
);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
