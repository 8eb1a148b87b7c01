import { bilingual } from '../../../engine/bilingual.ts';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { partOf, partsOn, sinceWhen, tallyOn } from '../../../engine/tally.ts';
import { addDays, type LocalDate } from '../../../workflows/calendar/instant.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import {
  DECIDES,
  MOST_REDS,
  type Red,
  redSince,
  tenOf,
} from '../../../workflows/programme/reds.ts';
import { overdueMatters } from '../../../workflows/registers/matters/counting.ts';
import { beganList, TALLIES, tallyKey } from '../../../workflows/registers/tallies.ts';
import { targetLight } from '../../../workflows/registers/targets/light.ts';
import { type Beside, sourceOf } from '../../../workflows/registers/targets/measure.ts';
import { aggregates, idOf } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { type Ledger, titleOf } from './ledger.ts';

const dayBefore = (day: LocalDate): LocalDate => addDays(day, -1);

/** What a target that is counted from a list was read from on earlier days too. */
const besideEachDay = async (
  { events }: Ports,
  { state, beside }: Ledger['targets'][number],
): Promise<(day: LocalDate) => Beside> => {
  const source = sourceOf(state);
  if (source?.of !== 'tally') return () => beside;
  const changes = await events.tally(tallyKey(source.register, source.tally));
  return (day) => ({ counted: String(tallyOn(changes, day)) });
};

const redTarget = async (
  ports: Ports,
  target: Ledger['targets'][number],
  today: LocalDate,
): Promise<readonly Red[]> => {
  const { id, state, beside } = target;
  if (targetLight(state, today, beside).light !== 'red') return [];
  const on = await besideEachDay(ports, target);
  const isRed = (day: LocalDate) => targetLight(state, day, on(day)).light === 'red';
  const lead = String(state.values.lead);
  const { zh, en } = titleOf(ports, state);
  return [
    {
      kind: 'target',
      what: bilingual(`${state.values.number} ${zh}`, `${state.values.number} ${en}`),
      org: lead,
      who: orgName(ports.reference.orgs, lead),
      since: redSince(isRed, today, dayBefore),
      decides: DECIDES.target,
      count: 1,
      register: 'targets',
      entry: id,
    },
  ];
};

const ofTargets = async (
  ports: Ports,
  { targets }: Ledger,
  today: LocalDate,
): Promise<readonly Red[]> =>
  (await tenAtATime(targets, (target) => redTarget(ports, target, today))).flat();

/** What is red of a county's projects, together: the page names no single firm. */
const ofProjects = async (
  ports: Ports,
  tally: 'entered-not-started' | 'start-overdue',
  today: LocalDate,
): Promise<readonly Red[]> => {
  const changes = await ports.events.tally(tallyKey('projects', tally));
  return [...partsOn(changes, today)].map(([org, count]) => ({
    kind: tally,
    what: TALLIES[tally].title,
    org,
    who: orgName(ports.reference.orgs, org),
    since:
      sinceWhen(
        changes.filter(({ key }) => partOf(key) === org),
        today,
      ) ?? today,
    decides: DECIDES[tally],
    count,
    register: 'projects',
    tally,
  }));
};

/** Who is asked now, or the lead of the action that is late; else whoever raised it. */
const whoOf = (
  { asked, rows, values }: Parameters<typeof overdueMatters>[0],
  today: LocalDate,
): string => {
  const question = Object.values(asked).find(({ due }) => due.date < today);
  const action = (rows.actions ?? []).find(
    (row) => !row.over && typeof row.values.due === 'string' && row.values.due < today,
  );
  return question?.org ?? String(action?.values.lead ?? values.raiser);
};

const redMatter = async (
  ports: Ports,
  stream: StreamKey,
  today: LocalDate,
): Promise<readonly Red[]> => {
  const { state } = await rehydrate(ports, aggregates.entries, stream);
  const [late] = overdueMatters(state);
  if (late === undefined || late.from > today) return [];
  const org = whoOf(state, today);
  const title = String(state.values.title);
  return [
    {
      kind: 'matter',
      what: bilingual(title, title),
      org,
      who: orgName(ports.reference.orgs, org),
      since: late.from,
      decides: DECIDES.matter,
      count: 1,
      register: 'matters',
      entry: idOf(stream),
    },
  ];
};

/** Of a month that many became late in, this many are looked at; no more than ten are shown. */
const MOST_OF_MONTH = 30;

/** Those that are late longest, a month after the other until there are ten; `total`: of all, as counted. */
const ofMatters = async (ports: Ports, today: LocalDate) => {
  const changes = await ports.events.tally(tallyKey('matters', 'overdue'));
  const months = changes
    .filter(
      ({ month, days }) => month <= today.slice(0, 7) && Object.values(days).some((n) => n > 0),
    )
    .map(({ month }) => month)
    .toSorted();
  const reds: Red[] = [];
  for (const month of months) {
    if (reds.length >= MOST_REDS) break;
    const list = beganList('matters', 'overdue', month);
    const { items } = await ports.lists.heads(list, { limit: MOST_OF_MONTH });
    const found = await tenAtATime(items, ({ stream }) => redMatter(ports, stream, today));
    reds.push(...found.flat());
  }
  return { total: tallyOn(changes, today), reds };
};

/** At most ten reds of what somebody sees, those that have stood longest; `total`: of all. */
export const redsOn = async (
  ports: Ports,
  {
    ledger,
    sees,
  }: { readonly ledger: Ledger | undefined; readonly sees: (name: string) => boolean },
  today: LocalDate,
) => {
  const targets = ledger === undefined ? [] : await ofTargets(ports, ledger, today);
  const matters = sees('matters') ? await ofMatters(ports, today) : { total: 0, reds: [] };
  const projects = sees('projects')
    ? await Promise.all([
        ofProjects(ports, 'entered-not-started', today),
        ofProjects(ports, 'start-overdue', today),
      ])
    : [];
  const grouped = [...targets, ...projects.flat()];
  return {
    total: grouped.length + matters.total,
    items: [...tenOf([...grouped, ...matters.reds])],
  };
};
