import { nextDay, tallyOn } from '../../../engine/tally.ts';
import type { Count } from '../../../interface/programme.ts';
import type { LocalDate } from '../../../workflows/calendar/instant.ts';
import type { TallyName } from '../../../workflows/registers/check-name.ts';
import { TALLIES, tallyKey } from '../../../workflows/registers/tallies.ts';
import { countedOn } from '../../kinds/counted.ts';
import type { Ports } from '../../kinds/ports.ts';

const counted = async (
  ports: Ports,
  register: string,
  tally: TallyName,
  today: LocalDate,
): Promise<Count> => {
  const { title, unit } = TALLIES[tally];
  const count = Number(await countedOn(ports, { register, tally }, today));
  return { register, tally, title, unit, count };
};

/** What is shown of projects, each beside what was planned by today where there is a plan. */
const PROJECTS: readonly (readonly [tally: TallyName, planned?: TallyName])[] = [
  ['reserve'],
  ['signed'],
  ['started', 'planned-start'],
  ['completed', 'planned-finish'],
  ['started-not-entered'],
  ['entered-not-started'],
];

export const projectsOn = (ports: Ports, today: LocalDate) =>
  Promise.all(
    PROJECTS.map(async ([tally, planned]) => ({
      ...(await counted(ports, 'projects', tally, today)),
      ...(planned === undefined
        ? {}
        : { planned: await counted(ports, 'projects', planned, today) }),
    })),
  );

/** Matters that are open and late, and the next meeting with how many it is to hear. */
export const mattersOn = async (ports: Ports, today: LocalDate) => {
  const register = 'matters';
  const meetings = await ports.events.tally(tallyKey(register, 'on-agenda'));
  const on = nextDay(meetings, today);
  return {
    counts: await Promise.all(
      (['open', 'overdue'] as const).map((tally) => counted(ports, register, tally, today)),
    ),
    ...(on === undefined ? {} : { meeting: { on, count: tallyOn(meetings, on) } }),
  };
};
