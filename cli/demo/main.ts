import { parseArgs } from 'node:util';
import { endWhereNobodyReads } from '../closed-output.ts';
import { asItShould, wrongEnds } from './expected.ts';
import { NotComeAbout, WrongAnswer } from './failures.ts';
import { playLadder, playRecords } from './play.ts';
import type { Row } from './rows.ts';
import { PHASES } from './stage.ts';
import { phaseNamed, stayAt } from './stay.ts';
import { timelineOf } from './timeline.ts';
import { type PlayedOn, playYear } from './year/play-year.ts';
import { sayYear, yearAsJson } from './year/said.ts';

endWhereNobodyReads();

const USAGE = `npm run demo -- [--json] [--en] [--quick | --year] [--plant wrong-end|broken-chain|wrong-year]
npm run demo -- --stay MOMENT

  --json    只输出结果JSON / only the result, as JSON
  --en      in English
  --quick   只演示两级批次 / the two rounds alone, without the real records and the year after
  --year    只演示认定后的一年 / the year after the recognition alone
  --stay    演示到某一环节后停住，系统继续运行，可在浏览器中接着办理
            plays to a moment and leaves the system running:
            ${PHASES.join(', ')}
  --plant   植入错误,演示须以失败结束 / plants a fault: the demo has to fail
`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    en: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    year: { type: 'boolean', default: false },
    plant: { type: 'string', multiple: true },
    stay: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const { json, en, quick, year: yearAlone, plant: plants = [], stay } = values;
const language = en ? 'en' : 'zh';
const began = performance.now();

const out = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const tell = (day: string, zh: string, english: string): void => {
  if (!json) out(`${day}  ${en ? english : zh}`);
};

/** Since the demo began, to tenths. */
const seconds = (): number => Math.round((performance.now() - began) / 100) / 10;

const summary = (rows: readonly Row[], year: PlayedOn | undefined) => ({
  cases: rows.map(({ id, name, applicant, call, status, titles, events }) => ({
    id,
    name,
    applicant,
    call,
    status,
    titles,
    events,
  })),
  events: rows.reduce((sum, { events }) => sum + events, 0),
  chains: { checked: rows.length, broken: rows.filter(({ broken }) => broken).length },
  ...(year === undefined
    ? {}
    : {
        year: {
          ...yearAsJson(year.seen),
          events: year.streams.events,
          streams: { checked: year.streams.streams, faults: year.streams.faults.length },
        },
      }),
  seconds: seconds(),
});

const reportRounds = (rows: readonly Row[]): void => {
  const { cases, events, chains } = summary(rows, undefined);
  for (const row of rows) out(timelineOf(row, language));
  out(
    en
      ? `\n${cases.length} applications, ${events} events, ${chains.checked} chains checked, ${chains.broken} broken`
      : `\n申报项目${cases.length}个，事件${events}条；留痕校验${chains.checked}条，断裂${chains.broken}条`,
  );
};

const reportYear = ({ seen, streams: { streams, events, faults } }: PlayedOn): void => {
  out(sayYear(seen, language));
  out(
    en
      ? `\nthe year: ${events} events, ${streams} streams checked, registers’ entries among them, ${faults.length} faults`
      : `\n认定后的一年：事件${events}条；留痕校验${streams}条（含台账条目），问题${faults.length}处`,
  );
};

const main = async (): Promise<number> => {
  const plan = { tell, plants };
  const rounds = yearAlone ? [] : [playLadder(plan), ...(quick ? [] : [playRecords(plan)])];
  const [played, year] = await Promise.all([
    Promise.all(rounds),
    quick ? undefined : playYear(plan),
  ]);
  const rows = played.flatMap((one) => one.rows);
  const ends = wrongEnds(
    rows,
    played.flatMap((one) => one.calls),
  );
  const wrong = [...ends, ...(year?.wrong ?? [])];
  if (json) out(JSON.stringify(summary(rows, year)));
  else {
    if (rows.length > 0) reportRounds(rows);
    if (year !== undefined) reportYear(year);
    out(
      en
        ? `${wrong.length} wrong ends, ${seconds()} s`
        : `结果不符${wrong.length}处；用时${seconds()}秒`,
    );
  }
  for (const line of wrong) process.stderr.write(`${line}\n`);
  return asItShould(rows, wrong) ? 0 : 1;
};

// A stay ends its own system first.
if (stay === undefined)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(130));

if (values.help) out(USAGE);
else {
  try {
    if (stay === undefined) process.exitCode = await main();
    else await stayAt(phaseNamed(stay), tell);
  } catch (error) {
    if (!(error instanceof WrongAnswer) && !(error instanceof NotComeAbout)) throw error;
    process.stderr.write(`${error.name}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
