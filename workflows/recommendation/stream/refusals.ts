import { refusal } from '../../../engine/refusal.ts';

export const RecommendationOpen = refusal('RecommendationOpen', 'recommendation.open-once', () => ({
  zh: '该推荐批次已建立',
  en: 'this recommendation is open already',
}));

export const RecommendationExists = refusal(
  'RecommendationExists',
  'recommendation.one-per-upstream-call',
  (upstream: string) => ({
    inputs: { upstream },
    zh: `本单位对“${upstream}”已有推荐批次，名额只在一处计算；请在原批次中办理`,
    en: `a recommendation to “${upstream}” exists already and keeps its quota: go on there`,
  }),
);

export const NoUpstreamCall = refusal('NoUpstreamCall', 'call.upstream', (callId: string) => ({
  inputs: { callId },
  zh: '本批次没有对应的上级申报通知，不能向上推荐；请先在批次中补充上级通知',
  en: 'this call has no upstream call, so there is nothing to recommend to: add it to the call first',
}));

export const RecommendationNotOpen = refusal(
  'RecommendationNotOpen',
  'recommendation.open',
  () => ({ zh: '推荐批次尚未建立，请先建立', en: 'the recommendation is not open: open it first' }),
);

export const UpstreamQuotaExhausted = refusal(
  'UpstreamQuotaExhausted',
  'upstream.quota',
  (quota: number, nominated: number) => ({
    inputs: { quota, nominated },
    zh: `上级推荐名额${quota}个，已列入${nominated}个；超额推荐的，上级对超出部分全部不予受理。请先移出或撤回`,
    en: `the upstream takes ${quota} and ${nominated} are nominated; of more than the quota it refuses the whole surplus. Take one out or withdraw one first`,
  }),
);

export const RankOutOfRange = refusal(
  'RankOutOfRange',
  'recommendation.rank',
  (rank: number, last: number) => ({
    inputs: { rank, last },
    zh: `推荐排序应连续，可填1至${last}`,
    en: `the order has no gaps: the rank is between 1 and ${last}`,
  }),
);

export const RankTaken = refusal('RankTaken', 'recommendation.rank-sent', (rank: number) => ({
  inputs: { rank },
  zh: `排序第${rank}位已随推荐文件上报，补充推荐请用其他位次`,
  en: `rank ${rank} has been sent with a letter: a supplement takes another`,
}));

export const AlreadyNominated = refusal(
  'AlreadyNominated',
  'recommendation.nominate-once',
  (caseId: string, withdrawn: boolean) => ({
    inputs: { caseId, withdrawn },
    ...(withdrawn
      ? {
          zh: '该申报项目的推荐已撤回，不能再次推荐',
          en: 'the recommendation of this application was withdrawn: it cannot be recommended again',
        }
      : {
          zh: '该申报项目已列入推荐名单，如需变动请调整排序',
          en: 'the application is on the list already: change the order instead',
        }),
  }),
);

export const NotNominated = refusal(
  'NotNominated',
  'recommendation.nominated',
  (caseId: string) => ({
    inputs: { caseId },
    zh: '该申报项目不在拟推荐名单中',
    en: 'the application is not among the nominations',
  }),
);

export const NotOfThisCall = refusal(
  'NotOfThisCall',
  'recommendation.same-call',
  (caseId: string) => ({
    inputs: { caseId },
    zh: '该申报项目不属于本推荐批次对应的申报批次',
    en: 'the application belongs to another call than this recommendation',
  }),
);

export const OrderIncomplete = refusal('OrderIncomplete', 'recommendation.order', () => ({
  zh: '排序须列出全部拟推荐项目，且每个只列一次',
  en: 'the order lists every nomination, each once',
}));
