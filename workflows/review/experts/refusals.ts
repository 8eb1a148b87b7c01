import { type Problem, refusal } from '../../../engine/refusal.ts';

export const NoSuchSeat = refusal(
  'NoSuchSeat',
  'call.experts.seats',
  (seat: string, seats: number) => ({
    inputs: { seat, seats },
    zh: `本批次设${seats}个评审专家席位，没有${seat}号席位`,
    en: `this round has ${seats} expert seats and no seat ${seat}`,
  }),
);

export const SeatTaken = refusal('SeatTaken', 'review.seat-empty', (seat: string) => ({
  inputs: { seat },
  zh: `${seat}号席位已有专家；确定有误且专家尚未签署声明的，可以撤销确定，专家回避或逾期后也可另行确定`,
  en: `seat ${seat} is taken: a wrong appointment can be taken back before its expert has declared, and the seat is filled again once its expert is recused or silent`,
}));

export const AlreadySeated = refusal('AlreadySeated', 'review.one-seat', (seat: string) => ({
  inputs: { seat },
  zh: '该专家已在本项目其他席位，请另选专家',
  en: 'this expert sits on another seat of this case: choose somebody else',
}));

export const SeatEmpty = refusal('SeatEmpty', 'review.seat-filled', (seat: string) => ({
  inputs: { seat },
  zh: `${seat}号席位尚未确定专家，无须撤销`,
  en: `nobody is appointed to seat ${seat}: there is nothing to take back`,
}));

export const ExpertDeclared = refusal(
  'ExpertDeclared',
  'review.appointment-open',
  (seat: string) => ({
    inputs: { seat },
    zh: `${seat}号席位的专家已签署回避声明和保密承诺，不能再撤销确定`,
    en: `the expert on seat ${seat} has declared already: the appointment is no longer taken back`,
  }),
);

export const ExpertUnknown = refusal('ExpertUnknown', 'review.expert-account', () => ({
  zh: '没有该评审专家账号，或其评审专家权限未生效、已终止，请从专家名单中选择',
  en: 'there is no such expert’s account, or its right to sit does not hold today: choose from the list of experts',
}));

export const ExpertElsewhere = refusal('ExpertElsewhere', 'review.expert-home', (org: string) => ({
  inputs: { org },
  zh: '所填单位与该专家账号登记的单位不一致，专家所在单位以账号登记为准',
  en: 'the organisation is not the one of the expert’s account, which counts: leave it out, or choose from the list',
}));

/** What ties an expert to the case: never tells whose conflict, only the kind. */
export type Tie = 'works-for-party' | 'recused';

export const ExpertNotIndependent = refusal(
  'ExpertNotIndependent',
  'review.independence',
  (tie: Tie) => ({
    inputs: { tie },
    ...(tie === 'recused'
      ? {
          zh: '该专家已声明回避本项目，请另选专家',
          en: 'this expert is recused from this case: choose somebody else',
        }
      : {
          zh: '该专家所在单位为本项目申报单位、联合申报单位或推荐单位（含其下属单位），应当回避，请另选专家',
          en: 'this expert works for the applicant, a joint applicant or the recommending unit, or below one: choose somebody else',
        }),
  }),
);

export const NotYourSeat = refusal('NotYourSeat', 'review.own-seat', (seat: string) => ({
  inputs: { seat },
  zh: '这不是您的评审席位，请从工作台进入自己的评审任务',
  en: 'this is not your seat: open your own task from the desk',
}));

export const AlreadyDeclared = refusal(
  'AlreadyDeclared',
  'review.declare-once',
  (seat: string) => ({
    inputs: { seat },
    zh: '已签署回避声明和保密承诺；此后发现应回避的，请告知领导小组办公室',
    en: 'you have declared already; should a conflict appear now, tell the office',
  }),
);

export const InterestUndeclared = refusal(
  'InterestUndeclared',
  'review.declare-first',
  (seat: string) => ({
    inputs: { seat },
    zh: '请先签署回避声明和保密承诺，再查阅材料和评分',
    en: 'declare your interest and commit to secrecy first; then the papers open',
  }),
);

export const AlreadyScored = refusal('AlreadyScored', 'review.score-once', (seat: string) => ({
  inputs: { seat },
  zh: '您已提交评分；除部门更正数据需复核外，评分不再更改',
  en: 'your score is in: it changes only where a department corrects a figure',
}));

export const DefenceNotOpen = refusal('DefenceNotOpen', 'call.experts.defence', (seat: string) => ({
  inputs: { seat },
  zh: '现场答辩尚未开始，或本批次不安排答辩',
  en: 'the defence has not begun, or this round has none',
}));

export const NotFlagged = refusal('NotFlagged', 'review.rescore', (seat: string) => ({
  inputs: { seat },
  zh: '您的评分没有待复核的事项',
  en: 'nothing about your score is to be looked at again',
}));

export const SheetFaulty = refusal(
  'SheetFaulty',
  'call.rubric',
  (problems: readonly Problem[]) => ({
    inputs: { lines: problems.map(({ path }) => path) },
    zh: '评分表有需要改正的地方，请按提示逐项修改后提交',
    en: 'the score sheet has faults: mend each and send again',
    problems,
  }),
);
