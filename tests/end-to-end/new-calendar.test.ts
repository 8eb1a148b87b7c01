import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { createLogger } from '../../adapters/logger.ts';
import type { ReferenceData } from '../../functions/kinds/reference.ts';
import { referenceData } from '../../functions/wiring/reference-data.ts';
import { type System, startSystem } from '../../local/system.ts';
import { field, list, text } from '../round/api.ts';
import { ask, type Instance, MORNING, personOf } from './instance.ts';
import { done, file, openCall } from './story.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidu-calendar-'));
const held: { system?: System } = {};
const system = (): System => held.system ?? expect.unreachable('not started');
const internal = (path: string) =>
  ask(system().origin, 'GET', `/internal/${path}`, {
    headers: { 'x-tidu-secret': system().secret },
  });
const as = (alias: string) =>
  personOf(system().origin, async () => {
    const { body } = await internal(`token?as=${encodeURIComponent(alias)}`);
    return { authorization: `Bearer ${text(body, 'token')}` };
  });
/** As much of an instance as the stories use. */
const instance = {
  as,
  settled: async () => void (await internal('settled')),
} as unknown as Instance;

const start = async (reference: ReferenceData): Promise<void> => {
  held.system = await startSystem({
    folder,
    port: 0,
    demo: true,
    log: createLogger('calendar', 'ERROR'),
    startAt: new Date(MORNING),
    reference,
  });
};
afterAll(async () => {
  await held.system?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const { calendar } = referenceData;
/** Wed 4 to Fri 6 March 2026 are given off, in a new version of the table. */
const amended: ReferenceData = {
  ...referenceData,
  calendar: {
    ...calendar,
    version: 'amended',
    holidays: [...calendar.holidays, '2026-03-04', '2026-03-05', '2026-03-06'],
  },
};

const dueOf = async (id: string): Promise<string> => {
  const { body } = done(await as('office').get(`/api/cases/${id}/tasks`));
  const task = list(body, 'items').find((one) => text(one, 'kind') === 'formal-review');
  return text(task, 'due', 'date');
};

it('a new table of working days moves open time limits after the restart, with a record of what they were', async () => {
  await start(referenceData);
  await openCall(instance);
  const id = await file(instance);
  expect(await dueOf(id)).toBe('2026-03-05');
  await system().stop();

  await start(amended);
  // The first look at all open cases follows the start; nobody waits for it but this test.
  for (let tries = 0; tries < 50 && (await dueOf(id)) === '2026-03-05'; tries += 1)
    await sleep(100);
  expect(await dueOf(id)).toBe('2026-03-10');
  const { body } = done(await as('office').get(`/api/cases/${id}/history`));
  const record = list(body, 'items').find((one) => text(one, 'type') === 'DeadlinesReprojected');
  expect(field(record, 'data')).toMatchObject({
    calendarVersion: 'amended',
    deadlines: [
      { taskId: 'formal-review', was: { date: '2026-03-05' }, now: { date: '2026-03-10' } },
    ],
  });
});
