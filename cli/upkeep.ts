import { resolve } from 'node:path';
import { backup as backUp } from '../local/upkeep/backup.ts';
import { FAULTS, type Finding } from '../local/upkeep/check/findings.ts';
import type { Report } from '../local/upkeep/check/table.ts';
import { checkFolder } from '../local/upkeep/folder.ts';
import { recount as countAgain } from '../local/upkeep/recount.ts';
import { restore as restoreFrom } from '../local/upkeep/restore.ts';
import { CommandFailed } from './failed.ts';
import { told } from './upkeep-errors.ts';

export interface Said {
  readonly out: (line: string) => void;
  readonly json: boolean;
}

export const lineOf = ({ kind, pk, sk, detail }: Finding): string => {
  const { zh, en } = FAULTS[kind].says;
  return `${[pk, sk].filter(Boolean).join(' / ')}  [${kind}]  ${zh} / ${en}  ${detail}`.trimStart();
};

const counts = ({ items, streams, events, files }: Report) => ({
  items,
  streams,
  events,
  files: files.length,
});

const said = (of: Report) => {
  const { items, streams, events, files } = counts(of);
  return {
    zh: `${items} 个条目、${streams} 条留痕、${events} 个事件、${files} 个文件`,
    en: `${items} items, ${streams} streams, ${events} events, ${files} files`,
  };
};

/** What is written is for its owner alone. */
export const privately = (): void => void process.umask(0o077);

/** What to do about the worst that was found. */
const failedBy = (findings: readonly Finding[]): CommandFailed =>
  findings.some(({ kind }) => FAULTS[kind].of === 'record')
    ? new CommandFailed(
        '记录本身有问题，见上：请停止系统，保留数据目录原样备查，用检查通过的最近一份备份恢复到新目录（tidu restore）',
        'what was recorded is damaged, see above: stop the system, keep the folder as it is, and restore the last backup that checks out into a new one (tidu restore)',
      )
    : new CommandFailed(
        '记录完整，但由它推得的内容有出入，见上：没有丢失任何记录，请连同以上内容反馈给维护者',
        'the record is whole, and what follows from it differs, see above: nothing recorded is lost; report it with the lines above',
      );

/** `tidu check`: every chain and every invariant of a data folder. Throws CommandFailed where anything is wrong. */
export const check = async (folder: string, { out, json }: Said): Promise<void> => {
  const report = await told(folder, () =>
    checkFolder(folder, (finding) => {
      if (!json) out(lineOf(finding));
    }),
  );
  const { findings } = report;
  const { zh, en } = said(report);
  if (json) out(JSON.stringify({ ...counts(report), findings }));
  else
    out(`检查了 ${zh}，发现 ${findings.length} 处问题 / checked ${en}: ${findings.length} found`);
  if (findings.length > 0) throw failedBy(findings);
};

/** `tidu recount`: what registers count, from their entries; of a data folder, or of a deployed table. */
export const recount = async (
  folder: string,
  { out, json, table }: Said & { readonly table: string | undefined },
): Promise<void> => {
  const mended = await told(table ?? folder, async () => {
    if (table === undefined) return countAgain(folder);
    // The SDK is loaded by whoever reaches for AWS alone.
    const { recountDeployed } = await import('../local/upkeep/recount-far.ts');
    return recountDeployed(table);
  });
  if (json) return out(JSON.stringify({ mended }));
  out(`重算了台账计数，更正 ${mended} 处 / registers were counted anew: ${mended} put right`);
};

const required = (value: string | undefined, zh: string, en: string): string => {
  if (value === undefined) throw new CommandFailed(zh, en);
  return resolve(value);
};

/** `tidu backup FILE`: the folder as it is now, checked, in one file. */
export const backup = async (
  folder: string,
  name: string | undefined,
  { out, json, withoutKey }: Said & { readonly withoutKey: boolean },
): Promise<void> => {
  const file = required(name, '用法：tidu backup FILE', 'usage: tidu backup FILE');
  privately();
  const tell = (finding: Finding) => void (json || out(lineOf(finding)));
  const made = await told(folder, () => backUp({ folder, file, withKey: !withoutKey, tell }));
  if (json) return out(JSON.stringify({ file, withKey: !withoutKey, ...counts(made) }));
  const { zh, en } = said(made);
  out(`已备份到 ${file}，全部留痕已校验：${zh} / backed up, every chain verified: ${en}`);
  out(
    withoutKey
      ? `不含数据密钥：没有 ${folder} 中的 data.key，任何人都读不出个人信息，请另行妥善保管 / without the key: nobody reads personal values without data.key of that folder, so keep it elsewhere`
      : '含数据密钥：取得此文件的人能读出全部内容，请像保管数据目录一样保管 / with the key: whoever has this file can read everything in it; keep it as you keep the folder',
  );
};

/** `tidu restore FILE FOLDER`: a data folder of a backup, checked before it has its name. */
export const restore = async (
  names: readonly (string | undefined)[],
  { out, json, key }: Said & { readonly key: string | undefined },
): Promise<void> => {
  const usage = ['用法：tidu restore FILE FOLDER', 'usage: tidu restore FILE FOLDER'] as const;
  const [file, folder] = [required(names[0], ...usage), required(names[1], ...usage)];
  privately();
  const tell = (finding: Finding) => void (json || out(lineOf(finding)));
  const { made, ...report } = await told(folder, () =>
    restoreFrom({ file, folder, tell, ...(key === undefined ? {} : { key: resolve(key) }) }),
  );
  if (json) return out(JSON.stringify({ folder, madeAt: made.at, ...counts(report) }));
  const { zh, en } = said(report);
  out(`已恢复到 ${folder}（备份于 ${made.at}），全部留痕已校验：${zh}`);
  out(`restored, as of ${made.at}, every chain verified: ${en}`);
  out(`启动 start: npm start -- --data ${folder}`);
};
