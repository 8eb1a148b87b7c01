import { parseArgs } from 'node:util';
import { endWhereNobodyReads } from '../closed-output.ts';
import { CommandFailed } from '../failed.ts';
import { bundle } from './bundle.ts';
import { thisPlatform } from './platform.ts';

endWhereNobodyReads();

/** `npm run bundle [-- --platform linux-arm64] [--node FILE] [--to FOLDER]`: the product for a machine without internet. */
const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: thisPlatform() },
    node: { type: 'string' },
    to: { type: 'string', default: 'dist' },
  },
});

try {
  const { file, files, size, sha256 } = await bundle(values);
  process.stdout.write(
    `${file}\n${(size / 1e6).toFixed(1)} MB，${files}个文件 / files，SHA-256 ${sha256}\n`,
  );
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  process.stderr.write(`tidu: ${error.zh}\ntidu: ${error.en}\n`);
  process.exitCode = 1;
}
