import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tool } from '../../tool.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const emptyIn = (value: unknown): number =>
  typeof value === 'string'
    ? Number(value.trim() === '')
    : Object.values(Object(value)).reduce((sum: number, member) => sum + emptyIn(member), 0);

/** Texts that are used and not written, or written and not used; 0 where the extraction finds the files as they are. */
export const missingTexts = (): number => {
  const extracted = spawnSync(
    process.execPath,
    tool('i18next-cli', [
      'extract',
      '--ci',
      '--dry-run',
      '--quiet',
      '--config',
      'console/i18next.config.ts',
    ]),
    { cwd: root, stdio: 'ignore' },
  );
  const empty = ['zh', 'en'].flatMap((language) => {
    const folder = join(root, 'console', 'i18n', language);
    return readdirSync(folder).map((file) =>
      emptyIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
  });
  return empty.reduce((sum, count) => sum + count, extracted.status === 0 ? 0 : 1);
};
