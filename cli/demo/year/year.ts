import * as leadingGroup from '../leading-group.ts';
import type { Cases } from '../municipal-round.ts';
import type { World } from '../world.ts';
import { recordAboveScale, recordArrived, recordBase } from './city-figures.ts';
import { type Day, playDays, type Year } from './days.ts';
import { dispatchDays } from './dispatching.ts';
import * as ledger from './ledger.ts';
import { type LedgerOn, readLedger } from './ledger-read.ts';
import { matterDays } from './matter.ts';
import { projectDays, registerProjects } from './projects.ts';
import { Q1, REPORTING } from './quarters.ts';
import { reportDays } from './report-days.ts';
import { openQuarter } from './reports.ts';
import { slotDays } from './six-ones.ts';

/** The ledger of 1122+N on two days, and that of the next set; each as whoever steers read it then. */
export const LOOKED_AT = ['2026-12-31', '2027-01-01', '2027-01-05'] as const;

/** A year as it was played: what was opened, and the ledger on the days on which it was looked at. */
export interface PlayedYear extends Year {
  readonly ledgers: ReadonlyMap<string, LedgerOn>;
}

/** 填报目标进展: leads enter what they know, and confirm what is measured. */
const entering = (on: string, nth: 0 | 1 | 2): readonly Day[] => [
  { on, act: (year) => ledger.enterProgress(year, nth) },
  { on, act: (year) => recordArrived(year, nth) },
  { on, act: ledger.confirmMeasured },
];

/** What is done about targets; `keep` takes the ledger as it reads on a day. */
const ledgerDays = (keep: (ledger: LedgerOn) => void): readonly Day[] => {
  const [yearEnd, reset, nextSet] = LOOKED_AT;
  const look = (on: string, set?: string): Day => ({
    on,
    act: async ({ world }) => keep(await readLedger(world, set)),
  });
  return [
    { on: '2026-05-22', act: ledger.adoptTargets },
    { on: '2026-06-03', act: recordBase },
    { on: '2026-06-03', act: ledger.fixCalibers },
    { on: '2026-06-04', act: ledger.splitTarget },
    ...entering('2026-07-27', 0),
    ...entering('2026-10-27', 1),
    { on: '2026-10-30', act: ledger.explainLags },
    ...entering('2026-12-30', 2),
    look(yearEnd),
    look(reset),
    { on: nextSet, act: ledger.adoptNextSet },
    look(nextSet, '6638N'),
  ];
};

/**
 * A year of cultivation from the recognition of eight clusters in April 2026 on: reports, targets, projects, the six ones
 * and a matter, side by side. `planted`: statistics does not do its part, so that the year ends otherwise than it should.
 */
export const cultivate = async (
  world: World,
  cases: Cases,
  planted = false,
): Promise<PlayedYear> => {
  const ledgers = new Map<string, LedgerOn>();
  const year: Year = { world, cases, ids: new Map() };
  // The others are recognised ten days later, by a second document: this round asks eight.
  await openQuarter(year, Q1, REPORTING);
  await leadingGroup.followLater(world, cases);
  const days = [
    ...reportDays,
    ...ledgerDays((read) => ledgers.set(read.on, read)),
    { on: '2026-06-09', act: registerProjects },
    ...projectDays,
    ...dispatchDays,
    ...slotDays,
    ...matterDays,
    ...(planted ? [] : [{ on: '2027-01-28', act: recordAboveScale }]),
  ];
  await playDays(year, days);
  return { ...year, ledgers };
};
