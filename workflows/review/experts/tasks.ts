import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import type { Task } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import { standsStill } from '../items/state.ts';
import { officeOf, taskOf } from '../task.ts';
import { taskOf as idOf, phaseOf, type SeatPhase } from './phase.ts';
import type { ExpertSeat } from './state.ts';

interface Ask {
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly command: string;
}

const ASKS: Readonly<Record<Exclude<SeatPhase, 'done' | 'empty'>, Ask>> = {
  declare: {
    title: bilingual('回避声明和保密承诺', 'Declare interest and commit to secrecy'),
    why: bilingual(
      '您被确定为本项目评审专家，签署后方可查阅材料',
      'You are appointed to this case: the papers open once you have declared',
    ),
    command: 'DeclareInterest',
  },
  score: {
    title: bilingual('专家评分', 'Score'),
    why: bilingual(
      '请独立评分；评分结束前，任何人看不到他人评分',
      'Score on your own: until the scores are closed nobody sees another’s',
    ),
    command: 'ScoreCase',
  },
  rescore: {
    title: bilingual('复核评分', 'Look again at your score'),
    why: bilingual(
      '评分所依据的数据有更正，请复核您的评分；维持原评分的原样提交',
      'Figures that you scored by were corrected: look again, and send the same marks where they stand',
    ),
    command: 'ReviseScore',
  },
  defence: {
    title: bilingual('现场答辩评分', 'Score the defence'),
    why: bilingual('书面评分已毕，请为现场答辩评分', 'The papers are scored: score the defence'),
    command: 'ScoreDefence',
  },
};

const appointTask = (kase: CaseState, seat: ExpertSeat): Task => ({
  id: idOf('empty', seat),
  kind: 'appoint',
  ...officeOf(kase),
  title: bilingual(`确定${seat.seat}号席位评审专家`, `Appoint an expert for seat ${seat.seat}`),
  why: bilingual(
    '席位空缺（未确定、回避或逾期），由领导小组办公室确定与申报各方无利害关系的专家',
    'The seat is empty (new, recused or silent): the office appoints somebody independent of all parties',
  ),
  commands: ['AppointExpert'],
  since: seat.since,
  ...(kase.review.expertsDue === undefined ? {} : { due: kase.review.expertsDue }),
});

const seatTask = (kase: CaseState, seat: ExpertSeat): readonly Task[] => {
  const phase = phaseOf(kase.review, seat);
  if (phase === 'done') return [];
  if (phase === 'empty') return [appointTask(kase, seat)];
  const { title, why, command } = ASKS[phase];
  // What the panel sent back is with the applicant: its time stands still.
  const stands = standsStill(kase.review, 'panel');
  return [
    taskOf(
      {
        id: idOf(phase, seat),
        kind: phase,
        org: seat.org ?? '',
        role: 'expert',
        account: seat.expert ?? '',
        title,
        why,
        commands: [command],
        since: seat.declaredAt ?? seat.since,
      },
      stands ? undefined : phase === 'rescore' ? seat.flagged?.clock : seat.clock,
    ),
  ].map((task) => (stands ? { ...task, paused: true } : task));
};

export const expertTasks = (kase: CaseState): readonly Task[] =>
  Object.values(kase.review.seats).flatMap((seat) => seatTask(kase, seat));
