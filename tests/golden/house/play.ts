import { climb } from '../../../cli/demo/play.ts';
import { replayRecords } from '../../../cli/demo/records.ts';
import { type House, openHouse } from './house.ts';
import { answers, described, pages, papers, type Seen, streams } from './record.ts';

export const SHEETS = [
  'events',
  'states',
  'tasks',
  'answers',
  'papers',
  'pages',
  'interface',
] as const;
export type Sheets = Readonly<Record<(typeof SHEETS)[number], readonly Seen[]>>;

/** Applications whose answers are kept at a moment, by the names of their clusters; of other kinds all streams are. */
const ASKED = {
  departments: ['滨州市食品加工集群', '阳信县肉牛加工集群', '滨州市智能纺织产业集群'],
  notice: ['惠民县化纤绳网集群', '滨州北海新材料集群', '滨州市医药健康集群（沾化）'],
  end: ['博兴县金属板材集群', '滨州市高端铝业集群'],
} as const;
type Named = keyof typeof ASKED;

/** The story goes on to this day when the moment has come. */
const MOMENTS: Readonly<Record<string, Named>> = {
  '2026-03-26': 'departments',
  '2026-04-30': 'notice',
};

/** How many clusters are asked about: they are all alike. */
const CLUSTERS = 5;

const askedAbout = async (house: House, moment: Named): Promise<readonly string[]> => {
  const names: readonly string[] = ASKED[moment];
  const kept: string[] = [];
  for (const stream of house.streams) {
    const { title = '' } = (await house.ports.events.head(stream)) ?? {};
    if (!stream.startsWith('CASE#') || names.includes(title)) kept.push(stream);
  }
  const clusters = kept.filter((stream) => stream.startsWith('CLUSTER#')).slice(CLUSTERS);
  return kept.filter((stream) => !clusters.includes(stream));
};

const within = (moment: string, seen: readonly Seen[]): readonly Seen[] =>
  seen.map((one) => ({ ...one, of: `${moment} ${one.of}` }));

/** Papers take longest: of one application at one moment, and of everything else at both. */
const papersAbout = (about: readonly string[], moment: Named): readonly string[] => {
  const [first] = about.filter((stream) => stream.startsWith('CASE#'));
  if (moment === 'departments') return [];
  return about.filter(
    (stream) => !stream.startsWith('CASE#') || (moment === 'notice' && stream === first),
  );
};

const sheetsAt = async (house: House, moment: Named): Promise<Sheets> => {
  const about = await askedAbout(house, moment);
  const { tasks, ...histories } = await streams(house);
  const ended = moment === 'end';
  return {
    events: ended ? histories.events : [],
    states: ended ? histories.states : [],
    tasks: within(moment, tasks),
    answers: within(moment, await answers(house, about)),
    papers: within(moment, await papers(house, papersAbout(about, moment))),
    pages: within(moment, await pages(house, about)),
    interface: ended ? await described(house) : [],
  };
};

const together = (all: readonly Sheets[]): Sheets => ({
  events: all.flatMap(({ events }) => events),
  states: all.flatMap(({ states }) => states),
  tasks: all.flatMap(({ tasks }) => tasks),
  answers: all.flatMap((one) => one.answers),
  papers: all.flatMap((one) => one.papers),
  pages: all.flatMap((one) => one.pages),
  interface: all.flatMap((one) => one.interface),
});

/** The rounds of 2026, seen at two moments and at their end. */
const playLadder = async (): Promise<Sheets> => {
  const sheets: Sheets[] = [];
  const house = await openHouse('2026-03-03', async (playing, day) => {
    const moment = MOMENTS[day];
    if (moment !== undefined) sheets.push(await sheetsAt(playing, moment));
  });
  try {
    await climb(house.world);
    sheets.push(await sheetsAt(house, 'end'));
  } finally {
    await house.stop();
  }
  return together(sheets);
};

/** The rounds of 2023 and 2024: what was recorded, and no more. */
const playRecords = async (): Promise<Sheets> => {
  const house = await openHouse('2023-02-08', async () => undefined);
  try {
    await replayRecords(house.world);
    const { events, states, tasks } = await streams(house);
    return { events, states, tasks, answers: [], papers: [], pages: [], interface: [] };
  } finally {
    await house.stop();
  }
};

/** Both stories of the demo, one after the other. */
export const playAll = async (): Promise<Sheets> =>
  together([await playLadder(), await playRecords()]);
