import { CommandFailed } from './failed.ts';

const text = (error: Error): string => error.message;

/** Faults of the surroundings that the person at the keyboard can mend, by the name of the error. */
const WAYS_OUT: Readonly<Record<string, (where: string, error: Error) => CommandFailed>> = {
  NoStore: (where) =>
    new CommandFailed(
      `${where} 中没有数据表：请用 --data 指明数据目录`,
      `there is no table in ${where}: name a data folder by --data`,
    ),
  StoreDamaged: (where, error) =>
    new CommandFailed(
      `${where} 的数据文件已损坏：请保留原样备查，用备份恢复到新目录（tidu restore）`,
      `${text(error)}: keep it as it is, and restore a backup into a new folder (tidu restore)`,
    ),
  StoreFromTheFuture: (where, error) =>
    new CommandFailed(`${where} 由更新版本的系统写入：请改用该版本或更新的版本`, text(error)),
  FolderKeyBroken: (where, error) =>
    new CommandFailed(`${where} 的数据密钥已损坏，或不是这份数据的密钥`, text(error)),
  BackupExists: (_where, error) =>
    new CommandFailed(
      `${text(error).replace(/ exists$/, '')} 已存在：请换一个文件名，备份不会覆盖已有文件`,
      `${text(error)}: name another file; a backup takes nobody's place`,
    ),
  BackupUnsound: (where) =>
    new CommandFailed(
      `${where} 中的记录本身有问题，没有生成备份，见上：请保留此前的备份，运行 tidu check 查看`,
      `what was recorded in ${where} is damaged, see above, and no backup was made: keep the earlier ones and run tidu check`,
    ),
  NotABackup: (_where, error) =>
    new CommandFailed(`不是本系统的完整备份文件：${text(error)}`, text(error)),
  BackupDamaged: (_where, error) =>
    new CommandFailed(
      `备份文件已损坏，没有恢复任何内容：请改用另一份备份（${text(error)}）`,
      `${text(error)}, nothing was restored: use another backup`,
    ),
  KeyNeeded: (_where, error) =>
    new CommandFailed(
      '备份时没有包含数据密钥：请用 --key 指明当时数据目录中的 data.key',
      text(error),
    ),
  FolderNotEmpty: (where) =>
    new CommandFailed(
      `${where} 不是空目录，没有改动其中任何内容：请指定一个新目录`,
      `${where} is not empty, nothing in it was touched: name a new folder`,
    ),
  SourceUnsound: (_where, error) =>
    new CommandFailed(
      `要迁移的记录本身有问题，见上：请先恢复到检查通过的备份（${text(error)}）`,
      `what is to be moved is damaged or not whole (${text(error)}): restore a state that checks out first`,
    ),
  TargetTaken: (_where, error) =>
    new CommandFailed(
      `目标数据表中已有数据，没有写入任何内容：请使用刚部署的空表（${text(error)}）`,
      `${text(error)}, nothing was written: name the empty table of a fresh deployment`,
    ),
  MovesElsewhere: (where, error) =>
    new CommandFailed(`${where} 已迁移，或正在迁往别处（${text(error)}）`, text(error)),
  MoveDiffers: (_where, error) =>
    new CommandFailed(
      `两边内容不一致，迁移没有完成：迁移期间有新的写入，请停止写入后重新运行同一命令（${text(error)}）`,
      `both sides differ, so the move is not finished: something was written meanwhile; stop that and run the same command again (${text(error)})`,
    ),
  CountsMoved: (where, error) =>
    new CommandFailed(
      `${where} 的台账计数在重算期间不断变化，已更正的有效：请在办理较少时再次运行同一命令`,
      `${text(error)}, and people went on acting: what was put right stays; run the same command again at a quieter hour`,
    ),
  TableUnsound: (where, error) =>
    new CommandFailed(
      `${where} 中的记录本身有问题，没有重算（${text(error)}）：请先查明，或在无人办理时再次运行`,
      `what was recorded does not hold (${text(error)}), and nothing was counted: look into it first, or run it again while nobody acts`,
    ),
  FolderInUse: (where) =>
    new CommandFailed(
      `${where} 正由另一个进程使用：请先停止系统`,
      `${where} is in use by another process: stop the system first`,
    ),
};

/** SQLITE_FULL, and what the operating system calls it. */
const isFull = (error: Error): boolean =>
  ('errcode' in error && error.errcode === 13) ||
  ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'));

/** Runs it; what the person at the keyboard can mend becomes a CommandFailed that says how. */
export const told = async <T>(where: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (isFull(error))
      throw new CommandFailed(
        '磁盘已满，没有完成：请腾出空间后重新运行同一命令，已有的数据没有改动',
        'the disk is full and this is not done: make room and run the same command again; what was there is as it was',
      );
    const way = new Map(Object.entries(WAYS_OUT)).get(error.name);
    throw way === undefined ? error : way(where, error);
  }
};
