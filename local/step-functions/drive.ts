import { own } from '../../engine/own.ts';
import type { Json } from '../../engine/state-machine.ts';
import type { Activity } from './activity.ts';
import { Aborted, StateFailure } from './errors.ts';
import { recordEvent } from './execution.ts';
import { recover } from './recovery.ts';
import type { Engine, Line, Step, Visit, Work } from './run.ts';
import { runState } from './states.ts';
import { checkSize, record } from './visit.ts';

const enter = (line: Line, name: string, input: Json): Visit => {
  if (line.aborted !== undefined) throw line.aborted;
  const state = own(line.scope.States, name);
  if (state === undefined) throw new StateFailure('States.Runtime', `There is no state '${name}'.`);
  line.engine.countTransition();
  line.last = recordEvent(line.execution, `${state.Type}StateEntered`, line.last, { name, input });
  const visit: Visit = {
    line,
    name,
    state,
    input,
    enteredId: line.last,
    enteredAt: line.engine.clock.now().getTime(),
    retryCount: 0,
    token: undefined,
    retried: undefined,
  };
  checkSize(visit, input);
  return visit;
};

/** The work, until it succeeds, rests, a retrier or a catcher takes its failure, or it fails. */
const tried = async (visit: Visit, work: Work): Promise<Step | undefined> => {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof StateFailure)) throw failure;
    return recover(visit, failure, () => runState(visit));
  }
};

/** What a visit comes to; nothing where its line rests now. */
const stepOf = async (visit: Visit, work: Work): Promise<Step | undefined> => {
  const { line, name, state } = visit;
  try {
    const step = await tried(visit, work);
    if (step === undefined) {
      const { rest, aborted } = line;
      line.rest = aborted === undefined ? rest : undefined;
      if (aborted !== undefined) rest?.callOff(aborted);
      return undefined;
    }
    line.own = { ...line.own, ...step.assigned };
    record(visit, `${state.Type}StateExited`, { name, output: step.output });
    return step;
  } catch (error) {
    if (error instanceof Aborted && error.why === 'sibling-failed')
      record(visit, `${state.Type}StateAborted`, { name });
    throw error;
  }
};

/** From state to state, until the line rests or ends. */
const follow = async (line: Line, first: Promise<Step | undefined>): Promise<void> => {
  try {
    for (let step = await first; step !== undefined; ) {
      if (step.next === undefined) return line.end({ output: step.output });
      const visit = enter(line, step.next, step.output);
      step = await stepOf(visit, () => runState(visit));
    }
  } catch (error) {
    line.end({ error });
  }
};

/** Moves the lines of an engine. */
export const driving = (activity: Activity): Pick<Engine, 'begin' | 'resume'> => {
  // After whoever asks for it: an answer is taken before the machine goes on.
  const later = (line: Line, first: () => Promise<Step | undefined>): void =>
    void activity.during(Promise.resolve().then(() => follow(line, first())));
  return {
    begin: (line, input) =>
      later(line, async () => ({ output: await input(), assigned: {}, next: line.scope.StartAt })),
    resume: (visit, work) => later(visit.line, () => stepOf(visit, work)),
  };
};
