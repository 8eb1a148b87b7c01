import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLogger } from '../adapters/logger.ts';
import { startSystem } from './system.ts';

const { values } = parseArgs({
  options: {
    empty: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    port: { type: 'string' },
    data: { type: 'string' },
    'start-at': { type: 'string' },
  },
});

const folder = resolve(values.data ?? process.env.TIDU_DATA ?? 'tidu-data');
const port = Number(values.port ?? process.env.PORT ?? 3716);
const demo = !values.empty;
const log = createLogger('tidu', process.env.TIDU_LOG === 'info' ? 'INFO' : 'ERROR');
const began = performance.now();

const system = await startSystem({
  folder,
  port,
  demo,
  log,
  ...(values['start-at'] === undefined ? {} : { startAt: new Date(values['start-at']) }),
});

const banner = `
梯度 Tidu  ${system.origin}
  数据目录 data folder : ${folder}
  ${
    demo
      ? `演示模式 demo mode : 内置演示账号,仅限本机 127.0.0.1,时钟可拨动 / demo accounts, this machine only
  演示账号 accounts    : npx tidu accounts      令牌 token : npx tidu token --as county:371625`
      : '空系统 empty         : 无演示数据和演示账号 / no demo data, no demo accounts'
  }
  接口文档 API         : ${system.origin}/openapi.json
  停止 stop            : Ctrl+C (随时可停,数据不丢 / at any moment, nothing is lost)
  ${Math.round(performance.now() - began)} ms
`;
process.stdout.write(banner);

// For the command line: where the system listens and the secret of this start; readable by its owner alone.
const note = join(folder, 'server.json');
writeFileSync(
  note,
  JSON.stringify({ origin: system.origin, secret: system.secret, pid: process.pid }),
  { mode: 0o600 },
);

let stopping = false;
const stop = (): void => {
  if (stopping) process.exit(1);
  stopping = true;
  rmSync(note, { force: true });
  system.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
