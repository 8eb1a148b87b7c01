import * as z from 'zod';
import first from '../../data/calls/binzhou-2023-province-round.json' with { type: 'json' };
import second from '../../data/calls/binzhou-2024-province-round.json' with { type: 'json' };
import binzhou from '../../data/records/binzhou.json' with { type: 'json' };
import { plainFields } from './applications.ts';
import { mustRest, view } from './case-view.ts';
import { confirmPart, openCase } from './filing.ts';
import { Done } from './people.ts';
import { openRecommendation } from './recommendation.ts';
import type { World } from './world.ts';

const Paper = z.object({ number: z.string(), title: z.string(), date: z.string() });
const cell = <T extends z.ZodType>(of: T) => z.looseObject({ value: of });
const Fields = z.record(z.string(), z.looseObject({ value: z.unknown() }));

/** A real record, as far as it can be replayed; `data/README.md` says which of its fields are samples. */
const Replayed = z.object({
  name: z.string(),
  outcome: z.string(),
  replay: z.object({
    call: z.string(),
    track: z.string(),
    applicant: cell(z.string()),
    parts: z.record(z.string(), Fields),
    minutes: cell(Paper),
    letter: cell(Paper.extend({ kind: z.string() })),
    outcome: z.object({ body: z.string(), document: cell(Paper), title: cell(z.string()) }),
  }),
});
type Replayed = z.infer<typeof Replayed>;

const replayed = binzhou.records.flatMap((record) => Replayed.safeParse(record).data ?? []);
export const calls = [first, second];

const DAY_MS = 86_400_000;
const mondayAfter = (date: string): string => {
  const day = new Date(date);
  const ahead = (8 - day.getUTCDay()) % 7 || 7;
  return new Date(day.getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
};

/** Filed on the last morning of the window, accepted on the next Monday: within the sample rounds' short limits. */
const fileRecord = async (
  world: World,
  { name, replay }: Replayed,
  closesAt: string,
): Promise<string> => {
  const applicant = replay.applicant.value;
  const filing = await openCase(
    world,
    {
      id: name,
      name: { zh: name, en: name },
      applicant,
      partners: [],
      entries: [{ call: replay.call, track: replay.track }],
      parts: replay.parts,
      evidence: [],
    },
    replay.call,
  );
  for (const [part, fields] of Object.entries(replay.parts))
    await confirmPart(world, filing, part, plainFields(fields));
  const lastDay = closesAt.slice(0, 10);
  await world.goTo(lastDay, '10:00');
  const head = world.as(`head:${applicant}`);
  const { checkCode } = await view(head, filing.id);
  await head.does(filing.id, 'SignOff', { checkCode });
  await world.as(`county:${applicant}`).does(filing.id, 'FileCase', { explanations: {} });
  await world.goTo(mondayAfter(lastDay));
  await world.as('office').does(filing.id, 'AcceptCase');
  return filing.id;
};

/** From the city's decision to the province's list, each on the day of its document. */
const replayOne = async (world: World, record: Replayed): Promise<void> => {
  const { replay, outcome } = record;
  const call = calls.find(({ id }) => id === replay.call);
  await world.as('office').post('/api/calls', { call }, Done);
  const id = await fileRecord(world, record, call?.window.closesAt ?? '');
  await world.goTo(replay.minutes.value.date);
  const group = world.as('body:BZ-LEADING-GROUP');
  const decided = { body: 'BZ-LEADING-GROUP', document: replay.minutes.value };
  await group.does(id, 'RecordDecision', { ...decided, verdict: 'adopt', outcome: 'recommend' });
  await world.settled();
  const office = world.as('office');
  const stream = await openRecommendation(world, replay.call);
  await office.doesOn(stream, 'Nominate', { caseId: id, rank: 1 });
  await group.doesOn(stream, 'ApproveNominations', decided);
  await world.goTo(replay.letter.value.date);
  await office.doesOn(stream, 'SendLetter', { document: replay.letter.value, cases: [id] });
  const answer = replay.outcome;
  await world.goTo(answer.document.value.date);
  await world.as(`province:${answer.body}`).doesOn(stream, 'RecordUpstreamOutcome', {
    document: answer.document.value,
    items: [{ caseId: id, outcome, title: answer.title.value }],
  });
  await mustRest(world, 'selected', [id]);
  world.tell(
    `真实记录重放：${record.name}，省级入选`,
    `real record replayed: ${record.name}, selected`,
  );
};

/** The recommendations of Binzhou that ended in provincial recognition, in the order of their years. */
export const replayRecords = async (world: World): Promise<void> => {
  for (const [index, record] of replayed.entries()) {
    const opens = calls.find(({ id }) => id === record.replay.call)?.window.opensAt ?? '';
    if (index > 0) await world.goPast(opens);
    await replayOne(world, record);
  }
  for (const { name } of binzhou.records.filter((record) => !('replay' in record)))
    world.tell(
      `真实记录“${name}”缺少市级环节来源，不重放（见data/records）`,
      `the real record ${name} lacks sources for the city’s part: not replayed (see data/records)`,
    );
};
