import { valueWord } from '../../workflows/case/words.ts';
import { nameOf } from './organisations.ts';
import type { Row, Step } from './rows.ts';

export type Language = 'zh' | 'en';

const ROLES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  clerk: { zh: '经办人', en: 'clerk' },
  'unit-head': { zh: '单位负责人', en: 'unit head' },
  office: { zh: '工作人员', en: 'officer' },
  department: { zh: '成员单位', en: 'department' },
  expert: { zh: '评审专家', en: 'expert' },
  'panel-chair': { zh: '专家组组长', en: 'panel chair' },
  'leading-group': { zh: '集体研究', en: 'deciding body' },
  'province-department': { zh: '省级部门', en: 'province' },
  supervision: { zh: '机关纪委', en: 'supervision' },
};

const detailOf = ({ type, data }: Step, language: Language): string => {
  const { verdict, outcome, position, reason, document, letter } = data;
  const [member, value] =
    type === 'HigherOutcomeRecorded' ? ['outcome', outcome] : ['verdict', verdict];
  const moved = type === 'DecisionRecorded' && position !== undefined && reason !== undefined;
  const number = document?.number ?? letter?.number;
  const parts = [
    ...(typeof value === 'string' ? [valueWord(member, value)?.[language] ?? value] : []),
    ...(moved ? [language === 'zh' ? `调整至第${position}位` : `moved to place ${position}`] : []),
    ...(number === undefined ? [] : [number]),
  ];
  return parts.length === 0 ? '' : ` [${parts.join(' ')}]`;
};

const SHANGHAI_MS = 8 * 3_600_000;
const minute = (at: string): string =>
  new Date(Date.parse(at) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');

const whoOf = ({ type, actor }: Step, language: Language): string => {
  if (actor.role === 'system') return language === 'zh' ? '系统' : 'system';
  const said = ({ role, org }: { role: string; org: string }) =>
    `${nameOf(org)[language]} ${ROLES[role]?.[language] ?? role}`;
  // One decision has one actor, the recorder's; that a second person checked is the event's own meaning.
  if (type === 'RecordConfirmed')
    return `${nameOf(actor.org)[language]} ${language === 'zh' ? '第二人' : 'a second officer'}`;
  if (actor.onBehalfOf === undefined) return said(actor);
  return language === 'zh'
    ? `${said(actor.onBehalfOf)}（${said(actor)}代录）`
    : `${said(actor.onBehalfOf)} (recorded by ${said(actor)})`;
};

/** Steps of one person on one day, of one kind, as one line: `确认锁定 ×12`. */
const gathered = (steps: readonly Step[], language: Language): readonly string[] => {
  const lines: { key: string; text: string; times: number }[] = [];
  for (const step of steps) {
    const what = `${step.title[language]}${detailOf(step, language)}`;
    const text = `${minute(step.at)}  ${what}  ${whoOf(step, language)}`;
    const key = text.slice(0, 10) + text.slice(16);
    const last = lines.at(-1);
    if (last?.key === key) last.times += 1;
    else lines.push({ key, text, times: 1 });
  }
  return lines.map(({ text, times }) => (times === 1 ? text : `${text} ×${times}`));
};

/** 办理过程 of one application, in the reader's language. */
export const timelineOf = (row: Row, language: Language): string =>
  [
    '',
    `${row.name}  ${nameOf(row.applicant)[language]}  [${row.shown.call[language]}]`,
    ...gathered(row.history, language).map((line) => `  ${line}`),
    `  → ${[row.shown.status, ...row.shown.titles].map((words) => words[language]).join('  ')}`,
  ].join('\n');
