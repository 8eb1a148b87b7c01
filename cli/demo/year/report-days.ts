import * as z from 'zod';
import { must, mustRest } from '../case-view.ts';
import { all } from '../municipal-round.ts';
import type { Day, Year } from './days.ts';
import * as disputed from './disputed.ts';
import { callIdOf, EXCUSED, Q1, Q2, Q3, Q4, type Quarter, REPORTING } from './quarters.ts';
import { type Answers, confirm, openQuarter, report, reportOf, verify } from './reports.ts';

const LATE = 'fine-chemicals';
const JOINT = 'smart-textiles';
const UNVERIFIED = 'high-end-aluminium';

const without = (...names: readonly string[]): readonly string[] =>
  REPORTING.filter((name) => !names.includes(name));

const verifyAll = async (
  year: Year,
  quarter: Quarter,
  names: readonly string[],
  otherwise: Readonly<Record<string, Answers>> = {},
): Promise<void> => {
  await all(names, (name) => verify(year, quarter, name, otherwise[name]));
};

/** 免报 by one document: who was recognised later reports from the next year on. */
const excuse = async (year: Year, quarter: Quarter): Promise<void> => {
  const { world } = year;
  const document = world.document('示例滨制强监', `关于同意免报${quarter.title.zh}运行监测的函`);
  const ids = EXCUSED.map((name) => reportOf(year, quarter, name).id);
  const reason = '5月补充公布的集群，自下一年度起报送（示例）。';
  await all(ids, (id) => world.as('office').does(id, 'ExcuseReport', { document, reason }));
  await mustRest(world, 'excused', ids);
};

const openWithExcused = async (year: Year, quarter: Quarter): Promise<void> => {
  await openQuarter(year, quarter, [...REPORTING, ...EXCUSED]);
  await excuse(year, quarter);
};

const Paper = z.object({ name: z.string() });

/** 季度通报: issued by a document, and printed by its number as it went out; never before reports are due. */
const issueBulletin = async ({ world }: Year, quarter: Quarter): Promise<void> => {
  const document = world.document('示例滨制强监', `2026年${quarter.title.zh}运行监测情况通报`);
  const call = `calls/${callIdOf(quarter)}`;
  await world.as('office').doesOn(call, 'IssueBulletin', { document });
  const path = `/api/${call}/documents/bulletin.docx?document=${encodeURIComponent(document.number)}`;
  const { name } = await world.as('office').get(path, Paper);
  must(name.endsWith('.docx'), `the bulletin is ${name}`);
  world.tell(
    `${quarter.title.zh}运行监测通报印发（${document.number}）`,
    `the bulletin of the ${quarter.title.en} is issued (${document.number})`,
  );
};

const tooEarly = async ({ world }: Year, quarter: Quarter): Promise<void> => {
  const document = world.document('示例滨制强监', `2026年${quarter.title.zh}运行监测情况通报`);
  const call = `calls/${callIdOf(quarter)}`;
  await world.as('office').isRefusedOn('BulletinTooEarly', call, 'IssueBulletin', { document });
};

const firstQuarter: readonly Day[] = [
  { on: '2026-05-21', act: (year) => report(year, Q1, REPORTING) },
  { on: '2026-05-22', act: (year) => verifyAll(year, Q1, REPORTING) },
  { on: '2026-05-25', act: (year) => confirm(year, Q1, REPORTING) },
  { on: '2026-05-29', act: (year) => issueBulletin(year, Q1) },
];

/** A dispute, a partner that is slow, a county that is late, and a revision after the confirmation. */
const firstHalf: readonly Day[] = [
  { on: '2026-07-01', act: (year) => openWithExcused(year, Q2) },
  { on: '2026-07-15', act: (year) => report(year, Q2, without(LATE, JOINT)) },
  { on: '2026-07-15', act: (year) => tooEarly(year, Q2) },
  { on: '2026-07-16', act: (year) => disputed.withoutPartner(year, Q2, JOINT) },
  { on: '2026-07-20', act: (year) => disputed.withPartner(year, Q2, JOINT) },
  { on: '2026-07-21', act: (year) => disputed.isLate(year, Q2, LATE) },
  {
    on: '2026-07-22',
    act: (year) => verifyAll(year, Q2, without(LATE), disputed.HELD_OTHERWISE),
  },
  {
    on: '2026-07-24',
    act: async (year) => {
      await disputed.settleDisputes(year);
      await confirm(year, Q2, without(LATE));
    },
  },
  { on: '2026-07-28', act: (year) => disputed.pressLate(year, Q2, LATE) },
  { on: '2026-07-30', act: (year) => disputed.takeLate(year, Q2, LATE) },
  { on: '2026-08-10', act: (year) => issueBulletin(year, Q2) },
  { on: '2026-08-31', act: disputed.reviseFirstHalf },
];

/** Customs says nothing of one cluster: it is recorded, and its figure goes out as 未核实. */
const threeQuarters: readonly Day[] = [
  { on: '2026-10-09', act: (year) => openWithExcused(year, Q3) },
  { on: '2026-10-19', act: (year) => report(year, Q3, REPORTING) },
  {
    on: '2026-10-21',
    act: (year) => verifyAll(year, Q3, REPORTING, { [UNVERIFIED]: { 'BZ-CUSTOMS': 'silent' } }),
  },
  { on: '2026-10-23', act: (year) => confirm(year, Q3, without(UNVERIFIED)) },
  { on: '2026-10-29', act: (year) => confirm(year, Q3, [UNVERIFIED]) },
  { on: '2026-11-10', act: (year) => issueBulletin(year, Q3) },
];

const wholeYear: readonly Day[] = [
  { on: '2027-01-04', act: (year) => openWithExcused(year, Q4) },
  { on: '2027-01-15', act: (year) => report(year, Q4, REPORTING) },
  { on: '2027-01-19', act: (year) => verifyAll(year, Q4, REPORTING) },
  { on: '2027-01-22', act: (year) => confirm(year, Q4, REPORTING) },
  { on: '2027-01-28', act: (year) => issueBulletin(year, Q4) },
];

/** 运行监测: four quarterly reports of eight clusters, each cumulative from January on. */
export const reportDays: readonly Day[] = [
  ...firstQuarter,
  ...firstHalf,
  ...threeQuarters,
  ...wholeYear,
];
