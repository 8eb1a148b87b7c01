import { refusal } from '../../../engine/refusal.ts';

export const OutcomeMissing = refusal(
  'OutcomeMissing',
  'call.outcomes',
  (outcomes: readonly string[]) => ({
    inputs: { outcomes },
    zh: '审议通过的，请从批次规定的结果中选择一项',
    en: 'with an adoption name one of the round’s outcomes',
    problems: [
      { path: 'outcome', rule: 'call.outcomes', message: { zh: '请选择结果', en: 'pick one' } },
    ],
  }),
);

export const SendBackUnclear = refusal(
  'SendBackUnclear',
  'review.send-back',
  (problem: 'stage' | 'departments' | 'experts' | 'decided') => {
    const because = {
      stage: { zh: '请写明退回哪一环节', en: 'say which stage it goes back to' },
      departments: {
        zh: '所列部门未参加本项目联审，请核对',
        en: 'these departments did not take part in the review: check them',
      },
      experts: { zh: '本批次没有专家评审', en: 'this round has no expert review' },
      decided: {
        zh: '重新研究时请维持、调整或撤销原结果，不能退回前一环节',
        en: 'deciding again, uphold the outcome, change it or take it back: it does not go back a stage',
      },
    };
    return { inputs: { problem }, ...because[problem] };
  },
);

export const DeviationUnexplained = refusal(
  'DeviationUnexplained',
  'review.deviation',
  (position: number, frozen: number) => ({
    inputs: { position, frozen },
    zh: `与评审排序（第${frozen}名）不一致的，须写明调整排序说明`,
    en: `the ranking has it at ${frozen}: a deviation needs its reason （调整排序说明）`,
  }),
);

export const VotesMissing = refusal('VotesMissing', 'call.voting', () => ({
  zh: '本机构实行票决，请逐项登记赞成、反对、弃权票数和回避人员',
  en: 'this body decides by votes: enter those for, against and abstained, and who left for it',
  problems: [
    { path: 'votes', rule: 'call.voting', message: { zh: '请登记票数', en: 'enter the votes' } },
  ],
}));

export const VotesNotAsked = refusal('VotesNotAsked', 'call.voting-none', () => ({
  zh: '批次规定本机构审议通过，不实行票决，不登记票数',
  en: 'in this round the body does not decide by votes: none are entered',
}));

export const VotesImpossible = refusal(
  'VotesImpossible',
  'review.votes-count',
  (members: number, recused: number, present: number) => ({
    inputs: { members, recused, present },
    zh: `票数有误：应到${members}人，回避${recused}人，而赞成、反对、弃权合计${present}票；请核对票数，回避人员不得重复`,
    en: `the votes do not add up: ${members} members, ${recused} recused, and ${present} votes in all: check them; nobody is recused twice`,
  }),
);

export const QuorumMissed = refusal(
  'QuorumMissed',
  'review.quorum',
  (present: number, entitled: number, needed: number) => ({
    inputs: { present, entitled, needed },
    zh: `到会人数不足：除回避外应到${entitled}人，实到${present}人，至少须到会${needed}人方可表决；可暂缓，下次会议再议`,
    en: `too few were there: ${present} of ${entitled} who were not recused, and it takes ${needed}: defer it to another meeting`,
  }),
);

export const VotesContradict = refusal(
  'VotesContradict',
  'review.votes',
  (adopted: boolean, votesFor: number, needed: number, of: 'present' | 'all') => ({
    inputs: { votesFor, needed, of },
    zh: adopted
      ? `赞成${votesFor}票，已达到通过所需的${needed}票，不能登记为不予通过；请核对票数或审议意见`
      : `赞成${votesFor}票，未达到通过所需的${needed}票（赞成与反对相等的不通过），不能登记为审议通过；请核对票数或审议意见`,
    en: adopted
      ? `${votesFor} for reach the ${needed} that adopt: it cannot be recorded as not adopted; check votes or verdict`
      : `${votesFor} for do not reach the ${needed} that adopt (a tie is no majority): it cannot be recorded as adopted; check votes or verdict`,
  }),
);
