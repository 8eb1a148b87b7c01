import type { roundSheet } from '../../views/desk/round-sheet.ts';
import type { ListSheet } from '../excel/write.ts';
import { dayZh, momentZh } from '../say.ts';

export type RoundLine = Awaited<ReturnType<typeof roundSheet>>[number];
type Question = RoundLine['questions'][number];

const daysZh = ({ timeLeft, paused }: Question): string => {
  if (paused === true) return '暂停计时';
  if (timeLeft === undefined) return '';
  const { late, workingDaysLate, workingDaysLeft } = timeLeft;
  if (late) return workingDaysLate === 0 ? '今日已逾期' : `已逾期${workingDaysLate}个工作日`;
  return workingDaysLeft === 0 ? '今日到期' : `剩余${workingDaysLeft}个工作日`;
};

/** Who judges stays sealed on paper, also from those who see it on the screen: a sheet is passed on. */
const JUDGES: readonly string[] = ['expert', 'panel-chair'];

const whoZh = ({ role, orgName, telephone }: Question): readonly [string, string] =>
  JUDGES.includes(role) ? ['评审专家', ''] : [orgName.zh, telephone ?? ''];

const rowsOf = (line: RoundLine): readonly (readonly string[])[] => {
  const { about, since, questions, contact, latestReturn } = line;
  const head = [
    about.name ?? about.id,
    about.applicantName?.zh ?? '',
    about.statusTitle?.zh ?? about.status,
    dayZh(since),
  ];
  const applicantContact =
    contact === undefined
      ? ''
      : [contact.name, contact.telephone ?? ''].filter((part) => part !== '').join(' ');
  const last = latestReturn === undefined ? '' : `如今日退回，最晚${momentZh(latestReturn.due.at)}`;
  if (questions.length === 0) return [[...head, '', '', '', '', '', applicantContact, last]];
  return questions.map((question) => {
    const [who, telephone] = whoZh(question);
    return [
      ...head,
      question.title.zh,
      who,
      question.due === undefined ? '' : momentZh(question.due.at),
      daysZh(question),
      telephone,
      applicantContact,
      last,
    ];
  });
};

/** 办理一览表: who has it, since when, until when, whom to call. For the office and those who audit it: it shows who is late. */
export const roundSheets = (
  title: string,
  lines: readonly RoundLine[],
  at: string,
): readonly ListSheet[] => [
  {
    name: '办理一览表',
    title: `${title}办理一览表`,
    remark: `${momentZh(at)}；内部使用，逾期情况不对外提供。`,
    columns: [
      { title: '集群名称', width: 28 },
      { title: '申报单位', width: 18 },
      { title: '当前环节', width: 14 },
      { title: '进入时间', width: 14 },
      { title: '待办事项', width: 20 },
      { title: '办理单位', width: 20 },
      { title: '办理时限', width: 20 },
      { title: '时限情况', width: 16 },
      { title: '联系电话', width: 16 },
      { title: '申报联系人', width: 22 },
      { title: '备注', width: 26 },
    ],
    rows: lines.flatMap(rowsOf),
  },
];
