import { must, view } from './case-view.ts';
import type { Otherwise } from './departments.ts';
import { opinionOf } from './departments.ts';
import type { Filing } from './filing.ts';
import type { World } from './world.ts';

/** Statistics holds another value than the applicant. */
export const objection: Otherwise = {
  'BZ-STATS': {
    verdict: 'objection',
    values: [
      {
        field: 'size.output',
        value: '118.6',
        source: '2025年统计年报（示例）',
        note: '申报值含县外协作企业产值。',
      },
    ],
  },
};

/** 不涉及本部门: there are no exports to verify. */
export const notOurs: Otherwise = { 'BZ-CUSTOMS': { verdict: 'not-ours', note: '该集群无出口。' } };

/** A veto fact stands beside whatever the department says of its figures. */
export const accidentFound: Otherwise = {
  'BZ-EMERGENCY': {
    verdict: 'objection',
    values: [{ field: 'veto.accidents', note: '与本部门记录不符。' }],
    vetoFacts: [{ id: 'accident', basis: '2025年事故调查报告批复（示例）' }],
  },
};

/** The office settles the figure, so that experts score verified ones. */
export const settleDispute = async (world: World, { id }: Filing): Promise<void> => {
  await world.as('office').does(id, 'SettleDispute', {
    department: 'BZ-STATS',
    field: 'size.output',
    resolution: 'department-value',
    reason: '经与县统计局核对，按统计年报口径认定。',
  });
  world.tell(
    '肉牛加工集群：市统计局对总产值有异议，办公室核实后按部门数据认定',
    'statistics disputed the output; the office settled it at the department’s value',
  );
};

export const confirmVeto = async (
  world: World,
  { id, application: { applicant } }: Filing,
): Promise<void> => {
  await world.as(`county:${applicant}`).does(id, 'MakeStatement', {
    about: 'veto:accident:BZ-EMERGENCY',
    text: '对事故调查报告无异议，整改已经完成（示例）。',
  });
  await world.as('office').does(id, 'ConfirmVeto', {
    fact: 'accident',
    confirmed: true,
    reason: '事故调查报告已批复，属一票否决事项。',
  });
  world.tell(
    '北海新材料集群：市应急管理局反馈一票否决事项，申报单位陈述后由办公室认定，未入选',
    'a veto fact found by emergency management ends a case: the applicant speaks to it, the office confirms it',
  );
};

/** A department sets itself right after two experts had scored: the lines that rest on its figures are looked at again. */
export const correctOpinion = async (world: World, { id }: Filing): Promise<void> => {
  const replaces = await opinionOf(world, id, 'BZ-MARKET');
  await world.as('department:BZ-MARKET').does(id, 'CorrectOpinion', {
    replaces,
    verdict: 'cannot-verify',
    vetoFactsClear: true,
    note: '经复核，发明专利数应以授权公告为准，原口径作废，目前无法核实。',
  });
  must((await opinionOf(world, id, 'BZ-MARKET')) !== replaces, 'the old opinion still counts');
  const { review } = await view(world.as('office'), id);
  must(
    review.departments.find(({ org }) => org === 'BZ-MARKET')?.opinions.length === 2,
    'the old opinion must stay on file',
  );
  world.tell(
    '化纤绳网集群：市市场监管局更正意见，原意见留存，相关评分提请专家复核',
    'market regulation corrects itself; the old opinion stays, and the scores are looked at again',
  );
};
