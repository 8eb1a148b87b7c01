import { own } from '../../engine/own.ts';
import { type Clock, escalatedAt, type Limit, type PressedLimit } from '../calendar/clock.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { Timed } from '../process.ts';
import { readTaskId, type TaskId, taskId } from '../task-id.ts';
import { type NoticeState, type Objection, openObjections } from './state.ts';

/** What an open objection asks: whether it is taken in, then to inquire into it. */
export const objectionTask = ({ id, status }: Pick<Objection, 'id' | 'status'>): TaskId =>
  taskId(status === 'received' ? 'objection' : 'inquiry', id);

const one = (id: TaskId, clock: Clock | undefined): readonly Timed[] =>
  clock === undefined ? [] : [{ taskId: id, clock }];

/** The act that the list waits for: its publication, else the document. */
const actClocks = ({ notice, status }: CaseState): readonly Timed[] => {
  const { publication, recognition } = notice;
  if (status === 'proposed')
    return one(publication?.needed === false ? 'recognise' : 'publish', publication);
  return status === 'notice-over' ? one('recognise', recognition) : [];
};

export const clocks = (kase: CaseState): readonly Timed[] => [
  ...actClocks(kase),
  ...openObjections(kase.notice).map((objection) => ({
    taskId: objectionTask(objection),
    clock: objection.limit,
  })),
];

const withNotice = (kase: CaseState, slice: Partial<NoticeState>): CaseState => ({
  ...kase,
  notice: { ...kase.notice, ...slice },
});

const changed = (kase: CaseState, id: string, change: Partial<PressedLimit>): CaseState => {
  const { publication, recognition, objections, suspended } = kase.notice;
  const { kind, of } = readTaskId(id);
  const objection = own(objections, of);
  switch (kind) {
    case 'objection':
    case 'inquiry': {
      if (objection === undefined) return kase;
      const limit = { ...objection.limit, ...change };
      return withNotice(kase, { objections: { ...objections, [of]: { ...objection, limit } } });
    }
    case 'resume':
      return suspended === undefined
        ? kase
        : withNotice(kase, { suspended: { ...suspended, wakeAt: change.wakeAt } });
    default:
      if (recognition !== undefined)
        return withNotice(kase, { recognition: { ...recognition, ...change } });
      return publication === undefined
        ? kase
        : withNotice(kase, { publication: { ...publication, ...change } });
  }
};

export const withLimit = (kase: CaseState, id: string, limit: Limit): CaseState =>
  changed(kase, id, limit);

/** Somebody was reminded: time acts again then, and it may have gone to another desk besides. */
export const remindedOf = (
  kase: CaseState,
  {
    taskId: id,
    wakeAt,
    escalateTo,
  }: {
    readonly taskId: string;
    readonly wakeAt: Instant;
    readonly escalateTo?: string | undefined;
  },
  at: Instant,
): CaseState => changed(kase, id, { wakeAt, ...escalatedAt(escalateTo, at) });
