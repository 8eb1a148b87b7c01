import type { Row } from './rows.ts';

/** How a case has to end, and what must have happened on its way. */
export interface End {
  readonly status: string;
  readonly titles?: readonly string[];
  readonly has?: readonly string[];
}

const KEY = ['列入市级重点培育对象'];
const POOL = ['列入市级培育库'];
const listed = (titles: readonly string[], ...has: readonly string[]): End => ({
  status: 'listed',
  titles,
  has,
});

const MUNICIPAL: Readonly<Record<string, End>> = {
  滨州市高端铝业集群: listed(KEY, 'SiteVisitRecorded', 'PanelOpinionGiven'),
  滨州市智能纺织产业集群: listed(KEY, 'PartReopened', 'WindowExtended'),
  '滨州市精细化工集群（鲁北）': listed(KEY, 'ReviewTimePassed', 'WaitingEnded'),
  博兴县金属板材集群: listed(KEY, 'PreliminarilyRecommended'),
  '滨州市新能源及装备制造集群（沾化）': listed(POOL, 'CaseReturned', 'ReturnAnswered'),
  滨州市食品加工集群: listed(POOL, 'OpinionNotGiven'),
  博兴县商用厨具集群: listed(KEY, 'ExpertBarred'),
  惠民县化纤绳网集群: listed(KEY, 'OpinionCorrected', 'ScoreRevised', 'InquiryConcluded'),
  阳信县肉牛加工集群: listed(KEY, 'DisputeSettled'),
  '滨州市医药健康集群（沾化）': listed(POOL, 'CaseResumed'),
  滨州高新区新一代信息技术集群: { status: 'not-selected', has: ['RecordConfirmed'] },
  滨州北海新材料集群: { status: 'not-selected', has: ['VetoSettled'] },
  '滨城区家纺集群（示例，未提交）': { status: 'lapsed', has: ['SubmissionReminded'] },
};

const PROVINCIAL: Readonly<Record<string, End>> = {
  滨州市高端铝业集群: {
    status: 'selected',
    titles: ['山东省先进制造业集群', '国家先进制造业集群'],
  },
  滨州市智能纺织产业集群: { status: 'recommendation-withdrawn' },
  '滨州市精细化工集群（鲁北）': { status: 'not-selected-upstream' },
  滨州市食品加工集群: { status: 'not-selected' },
  博兴县商用厨具集群: { status: 'not-selected' },
  惠民县化纤绳网集群: { status: 'not-selected' },
  阳信县肉牛加工集群: { status: 'not-selected', has: ['OpinionNotGiven'] },
};

const selected: End = { status: 'selected', titles: ['山东省先进制造业集群'] };

/** By call, then by the cluster's name in that application. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, End>>>> = {
  'binzhou-2026-municipal': MUNICIPAL,
  'binzhou-2026-province-round': PROVINCIAL,
  'binzhou-2023-province-round': { 滨州市轻量化铝新材料集群: selected },
  'binzhou-2024-province-round': { 滨州市智能纺织产业集群: selected },
};

const faultsOf = (row: Row, end: End | undefined): readonly string[] => {
  if (end === undefined) return ['not in the story'];
  const { titles = [], has = [] } = end;
  const types = new Set(row.history.map(({ type }) => type));
  return [
    ...(row.status === end.status ? [] : [`${row.status}, not ${end.status}`]),
    ...([...row.titles].sort().join() === [...titles].sort().join()
      ? []
      : [`titles ${row.titles.join()}, not ${titles.join()}`]),
    ...has.filter((type) => !types.has(type)).map((type) => `no ${type}`),
    ...(row.events === row.history.length + row.withheld ? [] : ['history and version differ']),
  ];
};

/** Everything that ended otherwise than it should, a line each; also cases that are missing. */
export const wrongEnds = (rows: readonly Row[], calls: readonly string[]): readonly string[] => {
  const wrong = rows.flatMap((row) =>
    faultsOf(row, EXPECTED[row.call]?.[row.name]).map(
      (fault) => `${row.call} ${row.name}: ${fault}`,
    ),
  );
  const missing = calls.flatMap((call) =>
    Object.keys(EXPECTED[call] ?? {})
      .filter((name) => !rows.some((row) => row.call === call && row.name === name))
      .map((name) => `${call} ${name}: missing`),
  );
  return [...wrong, ...missing];
};

/** One end that is wrong is enough, and so is one broken chain. */
export const asItShould = (
  rows: readonly Pick<Row, 'broken'>[],
  wrong: readonly string[],
): boolean => wrong.length === 0 && rows.every(({ broken }) => !broken);
