import { type Instant, localDateOf } from '../calendar/instant.ts';
import type { Call, MonitoringCall } from './call.ts';
import { block, type CallProblem } from './problem.ts';

const NO_APPROVAL = block(
  'survey',
  'call.survey-approval',
  '由企业填报的表属于统计调查，须填写表号、制表机关、批准机关、批准文号和有效期限；由政府部门逐级填报的调度表不需要',
  'a table that firms fill is a statistical survey: state its number, maker, approving body, approval and last day; a table from government to government needs none',
);

const approvalEnded = (validTo: string): CallProblem =>
  block(
    'survey.validTo',
    'call.survey-ended',
    `统计调查的批准有效期至${validTo}，已届满，该表自行废止；请重新报批后再开放`,
    `the approval of this survey ended on ${validTo} and the table with it: have it approved again first`,
  );

/** A table that firms fill opens with a valid approval alone (C§1, rule 1). */
export const checkMonitoring = (call: MonitoringCall): readonly CallProblem[] => {
  const { late, window, filledBy, survey } = call;
  const order = late.until === undefined || late.until >= window.closesAt;
  return [
    ...(filledBy === 'firms' && survey === undefined ? [NO_APPROVAL] : []),
    ...(order
      ? []
      : [
          block(
            'late.until',
            'call.late-order',
            '逾期补报截止不能早于报送截止',
            'late reports are taken until the window’s end at least',
          ),
        ]),
  ];
};

/** The same on the day on which the round opens, or is opened for somebody: an approval that has ended opens nothing. */
export const surveyProblems = (call: Call, at: Instant): readonly CallProblem[] => {
  if (call.kind !== 'monitoring' || call.filledBy !== 'firms') return [];
  if (call.survey === undefined) return [NO_APPROVAL];
  const { validTo } = call.survey;
  return validTo < localDateOf(at) ? [approvalEnded(validTo)] : [];
};
