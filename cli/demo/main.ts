import { parseArgs } from 'node:util';
import { endWhereNobodyReads } from '../closed-output.ts';
import { asItShould, wrongEnds } from './expected.ts';
import { NotComeAbout, WrongAnswer } from './failures.ts';
import { playLadder, playRecords } from './play.ts';
import type { Row } from './rows.ts';
import { PHASES } from './stage.ts';
import { phaseNamed, stayAt } from './stay.ts';
import { timelineOf } from './timeline.ts';

endWhereNobodyReads();

const USAGE = `npm run demo -- [--json] [--en] [--quick] [--plant wrong-end|broken-chain]
npm run demo -- --stay MOMENT

  --json    只输出结果JSON / only the result, as JSON
  --en      in English
  --quick   不重放真实记录 / without the replay of the real records
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
    plant: { type: 'string', multiple: true },
    stay: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const { json, en, quick, plant: plants = [], stay } = values;
const language = en ? 'en' : 'zh';
const began = performance.now();

const out = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const tell = (day: string, zh: string, english: string): void => {
  if (!json) out(`${day}  ${en ? english : zh}`);
};

const summary = (rows: readonly Row[]) => ({
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
  seconds: Math.round((performance.now() - began) / 100) / 10,
});

const report = (rows: readonly Row[], wrong: readonly string[]): void => {
  const { cases, events, chains, seconds } = summary(rows);
  for (const row of rows) out(timelineOf(row, language));
  out(
    en
      ? `\n${cases.length} applications, ${events} events, ${chains.checked} chains checked, ${chains.broken} broken, ${wrong.length} wrong ends, ${seconds} s`
      : `\n申报项目${cases.length}个，事件${events}条；留痕校验${chains.checked}条，断裂${chains.broken}条；结果不符${wrong.length}处；用时${seconds}秒`,
  );
};

const main = async (): Promise<number> => {
  const plan = { tell, plants };
  const played = await Promise.all([playLadder(plan), ...(quick ? [] : [playRecords(plan)])]);
  const rows = played.flatMap((one) => one.rows);
  const wrong = wrongEnds(
    rows,
    played.flatMap((one) => one.calls),
  );
  if (json) out(JSON.stringify(summary(rows)));
  else report(rows, wrong);
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
