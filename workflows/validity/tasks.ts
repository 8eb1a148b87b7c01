import { bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { sayDate } from '../calendar/say-date.ts';
import type { ClusterState } from '../cluster/state.ts';
import type { ProcessWait } from '../process.ts';
import { EXPIRY_CHOICE, expiryOf, type OpenExpiry } from './state.ts';
import { endOf, type Term, termsOf } from './term.ts';

const dueOf = ({ to }: Term): Task['due'] => {
  const day = sayDate(to);
  return {
    at: endOf(to),
    date: to,
    why: {
      rule: 'title.to',
      because: bilingual(
        `称号有效期至${day.zh}，届满前须办理复核或终止`,
        `The title is valid to ${day.en}: it is extended or ended by a document`,
      ),
    },
  };
};

const holderTask = (org: string, term: Term, { askedAt }: OpenExpiry): Task => {
  const { titleId, name } = term.title;
  const day = sayDate(term.to);
  return {
    id: `answer-expiry:${titleId}`,
    kind: 'answer-expiry',
    org,
    role: 'clerk',
    title: bilingual('答复称号到期事项', 'Answer about the end of validity'),
    why: bilingual(
      `本单位集群“${name}”的称号有效期至${day.zh}，请以正式文件答复是否申请复核`,
      `The title of your cluster “${name}” is valid to ${day.en}: say by a document whether you ask for the reassessment`,
    ),
    commands: ['AnswerExpiry'],
    since: askedAt,
    due: dueOf(term),
  };
};

const officeTask = (
  org: string,
  term: Term,
  { askedAt, answer, over, nextAt }: OpenExpiry,
): Task => {
  const { titleId, name } = term.title;
  const said =
    answer === undefined
      ? bilingual('所属单位尚未答复', 'the holder has not answered yet')
      : EXPIRY_CHOICE[answer.choice];
  const day = sayDate(term.to);
  return {
    id: `reassess:${titleId}`,
    kind: 'reassess',
    org,
    role: 'office',
    title: bilingual('办理称号到期复核', 'Decide about a title that ends'),
    why: over
      ? bilingual(
          `“${name}”的称号有效期已于${day.zh}届满，目前为复核中（${said.zh}）。复核通过的发文延续，否则发文终止`,
          `The title of “${name}” was valid to ${day.en} and is under reassessment (${said.en}). Extend or end it by a document`,
        )
      : bilingual(
          `“${name}”的称号有效期至${day.zh}（${said.zh}）。复核通过的发文延续，否则发文终止`,
          `The title of “${name}” is valid to ${day.en} (${said.en}). Extend or end it by a document`,
        ),
    commands: ['ExtendTitle', 'EndTitle'],
    since: askedAt,
    due: dueOf(term),
    wakeAt: nextAt,
  };
};

/** Holder and office are asked at once; whichever answers, the other's question stays until the document is there. */
export const tasks = (state: ClusterState): readonly Task[] =>
  termsOf(state).flatMap((term) => {
    const asked = expiryOf(state, term.title.titleId);
    if (asked === undefined || state.identity === undefined) return [];
    const { answer, office } = asked;
    return [
      ...(answer === undefined ? [holderTask(state.identity.applicant, term, asked)] : []),
      ...(office === undefined ? [] : [officeTask(office, term, asked)]),
    ];
  });

/** Name of the machine's state where the record rests: that of the term with which time has to do next. */
export const rest = (state: ClusterState): string => {
  const [next] = termsOf(state);
  if (next === undefined) return 'Done';
  const asked = expiryOf(state, next.title.titleId);
  if (asked === undefined) return 'InForce';
  return asked.over ? 'UnderReassessment' : 'ExpiryAsked';
};

/** One wait at a time, for the term that is next. */
export const waits = (state: ClusterState): readonly ProcessWait[] =>
  termsOf(state)
    .slice(0, 1)
    .map(({ title: { titleId }, wakeAt }) => ({ taskId: `reassess:${titleId}`, wakeAt }));
