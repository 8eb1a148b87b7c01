import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { FIGURE_SCOPE } from '../calls/monitoring.ts';
import { OUTCOME_KIND } from '../calls/outcome-kind.ts';
import { CONSEQUENCE, FINDING } from '../notice/finding.ts';
import { CHANNEL, OBJECTION_KIND, REFUSAL_REASON } from '../notice/objection-kind.ts';
import { SELECTION } from '../recommendation/selection.ts';
import {
  DECISION_VERDICT,
  NOT_SELECTED_BY,
  REMINDED_BY,
  SEND_BACK_TO,
} from '../review/decision/verdict.ts';
import { BRANCH, ITEM_END } from '../review/items/data.ts';
import { RESOLUTION, VERDICT } from '../review/opinions/verdict.ts';
import { ADOPTED, FIGURE_ANSWER, FIGURE_STAGE } from '../review/report/answer.ts';
import { PASSED_STAGE } from '../review/sent-back/messages.ts';
import { VISIT_RESULT } from '../review/site-visit/result.ts';
import { STATEMENT_MADE } from '../review/statements/messages.ts';
import { SHEET_KIND } from '../score/sheet-kind.ts';
import { FILE_KIND } from '../submission/file-kind.ts';
import { PRELIMINARY_VERDICT } from '../submission/preliminary-verdict.ts';

/** What the members of an event's data are called, in the order in which a reader wants them. Others are technical. */
export const FACT_WORDS: Readonly<Record<string, Bilingual>> = {
  name: bilingual('名称', 'Name'),
  applicant: bilingual('申报单位', 'Applicant'),
  partners: bilingual('联合申报单位', 'Joint applicants'),
  recommender: bilingual('推荐单位', 'Recommending unit'),
  office: bilingual('受理单位', 'Office'),
  org: bilingual('单位', 'Organisation'),
  department: bilingual('部门', 'Department'),
  departments: bilingual('征求意见部门', 'Departments asked'),
  body: bilingual('审议机构', 'Body'),
  seat: bilingual('席位', 'Seat'),
  seats: bilingual('席位', 'Seats'),
  branch: bilingual('提出方', 'Raised by'),
  how: bilingual('办结方式', 'How it ended'),
  verdict: bilingual('意见', 'Verdict'),
  finding: bilingual('核查结论', 'Finding'),
  consequence: bilingual('处理', 'Consequence'),
  resolution: bilingual('认定', 'Resolution'),
  result: bilingual('核查结果', 'Result'),
  outcome: bilingual('结果', 'Outcome'),
  position: bilingual('名次', 'Position'),
  rank: bilingual('推荐排序', 'Rank'),
  round: bilingual('轮次', 'Round'),
  items: bilingual('补正事项', 'Items to correct'),
  answers: bilingual('补正说明', 'Answers'),
  values: bilingual('有异议的数据', 'Disputed figures'),
  period: bilingual('期别', 'Period'),
  figures: bilingual('数据', 'Figures'),
  figure: bilingual('数据', 'Figure'),
  indicator: bilingual('指标', 'Indicator'),
  unit: bilingual('单位', 'Unit'),
  scope: bilingual('口径', 'Scope'),
  adopted: bilingual('采用', 'Adopted'),
  field: bilingual('指标', 'Figure'),
  path: bilingual('指标', 'Figure'),
  value: bilingual('数值', 'Value'),
  source: bilingual('来源', 'Source'),
  vetoFacts: bilingual('一票否决事项', 'Veto facts'),
  fact: bilingual('一票否决事项', 'Veto fact'),
  confirmed: bilingual('是否属实', 'Confirmed'),
  visit: bilingual('是否核查', 'To be visited'),
  basis: bilingual('依据', 'Basis'),
  reason: bilingual('理由', 'Reason'),
  answer: bilingual('说明', 'Answer'),
  note: bilingual('说明', 'Note'),
  text: bilingual('内容', 'Text'),
  findings: bilingual('核查情况', 'Findings'),
  participants: bilingual('参加人员', 'Participants'),
  kind: bilingual('类别', 'Kind'),
  channel: bilingual('方式', 'Channel'),
  receivedOn: bilingual('收到日期', 'Received on'),
  objector: bilingual('异议人', 'Objector'),
  contact: bilingual('联系方式', 'Contact'),
  seal: bilingual('盖章单位', 'Unit'),
  grounds: bilingual('事实和理由', 'Grounds'),
  statement: bilingual('陈述、异议内容', 'Statement'),
  document: bilingual('文件', 'Document'),
  letter: bilingual('推荐文件', 'Letter'),
  number: bilingual('文号', 'Number'),
  date: bilingual('日期', 'Date'),
  due: bilingual('办理时限', 'Time limit'),
  limit: bilingual('办理时限', 'Time limit'),
  inquiry: bilingual('核查时限', 'Time limit of the inquiry'),
  decision: bilingual('受理时限', 'Time limit to decide'),
  was: bilingual('原时限', 'Time limit before'),
  upstreamDeadline: bilingual('上级截止时间', 'The higher level’s deadline'),
  closesAt: bilingual('申报截止', 'Window closes'),
  dueAt: bilingual('原定时限', 'Was due'),
  firstDay: bilingual('公示首日', 'First day of the notice'),
  lastDay: bilingual('公示末日', 'Last day of the notice'),
  validFrom: bilingual('有效期起', 'Valid from'),
  validTo: bilingual('有效期止', 'Valid to'),
  publishedOn: bilingual('公布日期', 'Published on'),
  late: bilingual('是否逾期', 'Late'),
  receipt: bilingual('回执编号', 'Receipt'),
  checkCode: bilingual('版本校验码', 'Check code'),
  size: bilingual('大小（字节）', 'Size (bytes)'),
  sha256: bilingual('SHA-256', 'SHA-256'),
  behalfOf: bilingual('代何人', 'On behalf of'),
  role: bilingual('身份', 'Role'),
  votes: bilingual('表决情况', 'Votes'),
  for: bilingual('赞成', 'For'),
  against: bilingual('反对', 'Against'),
  abstained: bilingual('弃权', 'Abstained'),
  recused: bilingual('回避', 'Recused'),
  act: bilingual('代录事项', 'Act recorded'),
  explained: bilingual('情况说明', 'Explanations'),
  explanation: bilingual('说明', 'Explanation'),
  workingDaysBefore: bilingual('距截止工作日', 'Working days before'),
  sendBackTo: bilingual('退回环节', 'Sent back to'),
  chain: bilingual('集体研究程序', 'Decision chain'),
  track: bilingual('申报方向', 'Track'),
  to: bilingual('主送', 'To'),
  by: bilingual('原因', 'By'),
};

/** Closed sets by the member of an event's data that holds their values; the words stand beside the sets. */
const SETS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  verdict: { ...VERDICT, ...DECISION_VERDICT, ...PRELIMINARY_VERDICT },
  branch: BRANCH,
  how: ITEM_END,
  stage: { ...FIGURE_STAGE, ...PASSED_STAGE },
  to: PASSED_STAGE,
  statement: STATEMENT_MADE,
  finding: FINDING,
  consequence: CONSEQUENCE,
  resolution: RESOLUTION,
  result: VISIT_RESULT,
  answer: FIGURE_ANSWER,
  adopted: ADOPTED,
  scope: FIGURE_SCOPE,
  kind: { ...FILE_KIND, ...OBJECTION_KIND, ...SHEET_KIND, ...OUTCOME_KIND },
  channel: CHANNEL,
  sendBackTo: SEND_BACK_TO,
  outcome: SELECTION,
  reason: REFUSAL_REASON,
  by: { ...NOT_SELECTED_BY, ...REMINDED_BY },
};

/** A value of a closed set in words; undefined where it is none. */
export const valueWord = (member: string, value: string): Bilingual | undefined =>
  own(own(SETS, member) ?? {}, value);
