import type { Aggregate, Decision, Envelope, Task } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import type { Facts, Need } from '../facts.ts';
import { type FilesCommand, type FilesEvent, filesCommands, filesEvents } from './messages.ts';
import { evolve, type FilesState, filesAwaited, initialFiles } from './state.ts';

/** Each may come twice or late: what is known already is not recorded again, and what was found stands. */
const decide = (
  { command }: Envelope<FilesCommand, Facts>,
  { files }: FilesState,
): Decision<FilesEvent> => {
  const known = own(files, command.sha256);
  switch (command.type) {
    case 'TakeInFile': {
      const { by } = command;
      const again = known?.by.some(({ org, account }) => org === by.org && account === by.account);
      return { events: again === true ? [] : [{ ...command, type: 'FileReceived' }] };
    }
    case 'SettleFileCheck': {
      if (known?.check !== 'awaited') return { events: [] };
      const { sha256, fault, signature } = command;
      return {
        events: [
          fault === undefined
            ? { type: 'FileChecked', sha256 }
            : {
                type: 'FileRejected',
                ...{ sha256, fault },
                ...(signature === undefined ? {} : { signature }),
              },
        ],
      };
    }
    case 'NoteCheckDelay': {
      const isNew = known?.check === 'awaited' && known.delayedSince === undefined;
      return { events: isNew ? [{ type: 'FileCheckDelayed', sha256: command.sha256 }] : [] };
    }
  }
};

/** The office is told while checks cannot be made: until then it cannot open what was handed in. */
const tasks = (state: FilesState): readonly Task[] => {
  const delayed = filesAwaited(state).filter(({ delayedSince }) => delayedSince !== undefined);
  const [first] = delayed;
  if (first?.office === undefined || first.delayedSince === undefined) return [];
  return [
    {
      id: 'check-delayed',
      kind: 'check-delayed',
      org: first.office,
      role: 'office',
      title: { zh: '文件待检，检查服务未响应', en: 'Files await their check: no scanner answers' },
      why: {
        zh: `有${delayed.length}份文件因检查服务未响应而待检，检查完成前除上传单位外均不能打开；申报期限不受影响。请联系系统管理员恢复检查服务，恢复后自动补检，本提醒随之消失`,
        en: `${delayed.length} file(s) await their check, since the scanner does not answer. Until it does nobody but whoever handed them in can open them; no deadline is touched. Ask the administrator to restore it: the checks are then made by themselves, and this goes away`,
      },
      commands: [],
      since: first.delayedSince,
    },
  ];
};

/** The files of one stream that could not be checked before the act that names them was recorded (文件检查). */
export const filesAggregate: Aggregate<FilesState, FilesCommand, FilesEvent, Facts, Need> = {
  name: 'files',
  prefix: 'FILES',
  commands: filesCommands,
  events: filesEvents,
  initial: initialFiles,
  decide,
  evolve,
  tasks,
  head: (state) => ({
    status: 'open',
    open: filesAwaited(state).length > 0,
    list: 'FILES',
    title: '文件检查',
    counts: { tasks: tasks(state).length },
  }),
  rules: () => ({}),
};
