import { deployed } from '../local/upkeep/move/deployed.ts';
import type { Progress } from '../local/upkeep/move/far.ts';
import { moveIn } from '../local/upkeep/move/in.ts';
import { moveOut } from '../local/upkeep/move/out.ts';
import { CommandFailed } from './failed.ts';
import { lineOf, privately, type Said } from './upkeep.ts';
import { told } from './upkeep-errors.ts';

interface Asked extends Said {
  readonly to?: string;
  readonly table?: string;
  readonly bucket?: string;
  readonly 'kms-key'?: string;
}

const STAGES: Readonly<Record<Progress['what'], string>> = {
  files: '文件 files',
  items: '条目 items',
  comparing: '逐条比对 comparing',
};

const show = ({ what, count }: Progress): void => {
  process.stderr.write(`  ${STAGES[what]}${count === 0 ? '' : ` ${count}`}\n`);
};

/** `tidu move`: between a data folder and a deployed table, compared item by item at the end. */
export const move = async (folder: string, asked: Asked): Promise<void> => {
  const { out, json, to, table, bucket, 'kms-key': kmsKey } = asked;
  const direction = to === 'aws' ? moveOut : to === 'local' ? moveIn : undefined;
  if (!direction || !table || !bucket || !kmsKey)
    throw new CommandFailed(
      '用法：tidu move --to aws|local --table TABLE --bucket BUCKET --kms-key ARN [--data FOLDER]',
      'usage: tidu move --to aws|local --table TABLE --bucket BUCKET --kms-key ARN [--data FOLDER]',
    );
  privately();
  const moved = await told(folder, () =>
    direction({
      folder,
      far: deployed({ table, bucket, kmsKey }),
      progress: show,
      tell: (finding) => void (json || out(lineOf(finding))),
    }),
  );
  if (json) return out(JSON.stringify({ to, table, bucket, ...moved }));
  const { items, streams, events, files, digest } = moved;
  out(`已迁移并逐条比对：${items} 个条目、${streams} 条留痕、${events} 个事件、${files} 个文件`);
  out(`moved and compared: ${items} items, ${streams} streams, ${events} events, ${files} files`);
  out(`哈希 digest ${digest}`);
};
