import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aggregates, isOpening, kindOfPlural } from '../../functions/kinds/catalogue.ts';
import { PLURALS, type Plural } from '../../interface/plurals.ts';
import { rightsTable } from '../../workflows/rights.ts';
import { type Instance, once, startInstance } from './instance.ts';
import { accept, agree, appoint, CALL, COUNTY, HEAD, openCall, propose, publish } from './story.ts';

let instance: Instance;
const ids: Record<string, string> = {};

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  ids.departments = await accept(instance);
  ids.experts = await agree(instance);
  await appoint(instance, ids.experts, 1);
  ids.notice = await propose(instance);
  ids.published = await publish(instance, ids.notice);
  await instance.as('office').post('/api/recommendations', { callId: CALL });
});
afterAll(() => instance.stop());

/** How each demo account stands to the case in front of the departments: written by hand, from how offices work. */
const RELATIONS: Readonly<Record<string, { role: string; relations: readonly string[] }>> = {
  [COUNTY]: { role: 'clerk', relations: ['applicant'] },
  [HEAD]: { role: 'unit-head', relations: ['applicant'] },
  'county:371621': { role: 'clerk', relations: [] },
  'head:371621': { role: 'unit-head', relations: [] },
  office: { role: 'office', relations: ['office'] },
  'department:BZ-STATS': { role: 'department', relations: ['asked'] },
  'department:BZ-CUSTOMS': { role: 'department', relations: [] },
  'expert:2': { role: 'expert', relations: [] },
  'body:BZ-LEADING-GROUP': { role: 'leading-group', relations: ['decider'] },
  'body:BZ-VICE-MAYOR': { role: 'leading-group', relations: [] },
  'province:SD-IIT': { role: 'province-department', relations: [] },
  'supervision:BZ-DISCIPLINE': { role: 'supervision', relations: [] },
  'auditor:BZ-AUDIT': { role: 'auditor', relations: [] },
  'admin:1': { role: 'administrator', relations: [] },
};

const SEES_CASE = [
  COUNTY,
  HEAD,
  'office',
  'department:BZ-STATS',
  'body:BZ-LEADING-GROUP',
  'supervision:BZ-DISCIPLINE',
  'auditor:BZ-AUDIT',
];

const table = rightsTable(Object.values(aggregates));

const mayBe = (alias: string, aggregate: string, command: string): boolean => {
  const held = RELATIONS[alias];
  return table.some(
    (row) =>
      row.aggregate === aggregate &&
      row.command === command &&
      row.role === held?.role &&
      (row.relation === 'any' || held.relations.includes(row.relation)),
  );
};

const send = (alias: string, plural: Plural, id: string, command: string) =>
  instance
    .as(alias)
    .post(
      `/api/${plural}/${id}/commands/${command}`,
      aggregates[plural].commands[command]?.example,
      once(),
    );

const aliases = Object.keys(RELATIONS);

/** What opens a stream has a route of its own. */
const commandsOf = (plural: Plural): readonly string[] =>
  Object.keys(aggregates[plural].commands).filter((command) => !isOpening(command));

describe('who may send what to a case is the rights table, and nothing else', () => {
  it.each(aliases)('%s', async (alias) => {
    const id = ids.departments ?? '';
    const wrong: string[] = [];
    for (const command of commandsOf('cases')) {
      // Sent as its own example: what gets past the rights is then refused by a rule, or accepted.
      if (mayBe(alias, 'case', command)) continue;
      const { status } = await send(alias, 'cases', id, command);
      const expected = SEES_CASE.includes(alias) ? 403 : 404;
      if (status !== expected) wrong.push(`${command}: ${status}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  it('what the table allows is never answered by 403 or 404', async () => {
    const id = ids.experts ?? '';
    const wrong: string[] = [];
    let allowed = 0;
    for (const alias of aliases.filter((one) => one !== 'department:BZ-STATS'))
      for (const command of commandsOf('cases')) {
        // Revived, it is a draft, which no body sees.
        if (!mayBe(alias, 'case', command) || command === 'ReopenCase') continue;
        allowed += 1;
        const { status } = await send(alias, 'cases', id, command);
        if (![200, 400, 409].includes(status)) wrong.push(`${alias} ${command}: ${status}`);
      }
    expect(wrong).toEqual([]);
    // The office's acts alone are two dozen.
    expect(allowed).toBeGreaterThan(30);
  });
});

describe('who may send what to the other streams', () => {
  const targets = [
    ['calls', () => CALL],
    ['notices', () => ids.published ?? ''],
    ['recommendations', () => `rec-${CALL}`],
    ['clusters', () => 'cl-0123456789abcdef'],
  ] as const;

  it.each(targets)(
    '%s take no command of somebody whom the table does not name',
    async (plural, of) => {
      const wrong: string[] = [];
      for (const alias of aliases)
        for (const command of commandsOf(plural)) {
          if (mayBe(alias, aggregates[plural].name, command)) continue;
          // The leading group and the province decide on recommendations in relations of their own.
          const { status } = await send(alias, plural, of(), command);
          const upstream = alias === 'province:SD-IIT' && plural === 'recommendations';
          if (![403, 404].includes(status) && !upstream)
            wrong.push(`${alias} ${command}: ${status}`);
        }
      expect(wrong).toEqual([]);
    },
  );

  it('only administrators open accounts and grant, and one alone grants nothing', async () => {
    for (const alias of aliases.filter((one) => !one.startsWith('admin:'))) {
      const { status } = await instance.as(alias).post('/api/accounts', {
        subject: `somebody-${alias}`,
        name: '某人',
        org: '371625',
      });
      expect(`${alias} ${[403, 404].includes(status)}`).toBe(`${alias} true`);
    }
  });
});

/** A second table, small and by hand: what an official would be astonished to see otherwise. */
const BY_HAND = [
  ['the applicant accepts its own application', COUNTY, 'AcceptCase', 403],
  ['the applicant answers for the bureau of statistics', COUNTY, 'GiveOpinion', 403],
  ['the applicant decides', HEAD, 'RecordDecision', 403],
  ['a department accepts', 'department:BZ-STATS', 'AcceptCase', 403],
  ['a department appoints an expert', 'department:BZ-STATS', 'AppointExpert', 403],
  ['the leading group scores', 'body:BZ-LEADING-GROUP', 'ScoreCase', 403],
  ['the office gives a department’s opinion in its own name', 'office', 'GiveOpinion', 403],
  ['the office decides in its own name', 'office', 'RecordDecision', 403],
  ['the auditor withdraws', 'auditor:BZ-AUDIT', 'WithdrawCase', 403],
  ['an administrator accepts', 'admin:1', 'AcceptCase', 404],
  ['another county withdraws', 'county:371621', 'WithdrawCase', 404],
  ['the province decides on what was not sent to it', 'province:SD-IIT', 'RecordOutcome', 404],
  ['anybody lets time run out', 'office', 'KeepReviewTime', 403],
] as const;

describe('a second oracle, by hand', () => {
  it.each(BY_HAND)('never: %s', async (_what, alias, command, status) => {
    const answer = await send(alias, 'cases', ids.departments ?? '', command);
    expect(answer.status).toBe(status);
  });
});

describe('a stream is opened by its one route', () => {
  const opened = async (plural: Plural, id: string, command: string, alias: string, query = '') => {
    const { status, body } = await instance
      .as(alias)
      .post(
        `/api/${plural}/${id}/commands/${command}${query}`,
        aggregates[plural].commands[command]?.example,
        query === '' ? once() : { 'if-match': '"0"' },
      );
    return { status, body };
  };

  const openings = PLURALS.flatMap((plural) => {
    const { opening } = kindOfPlural(plural);
    return opening === undefined ? [] : [[plural, opening.command] as const];
  });

  it.each(openings)('%s: no %s to an address of the sender’s own', async (plural, command) => {
    for (const alias of [COUNTY, 'office', 'admin:2'])
      expect(await opened(plural, 'x-of-my-own', command, alias)).toMatchObject({ status: 404 });
  });

  it('does not tell whether another’s application exists, or in which version', async () => {
    const asked = (id: string, query = '') =>
      opened('cases', id, 'OpenCase', 'county:371621', query);
    const there = ids.departments ?? '';
    expect(await asked(there)).toEqual(await asked('c-none'));
    expect(await asked(there, '?dryRun=true')).toEqual(await asked('c-none', '?dryRun=true'));
  });

  it('answers for a stream that is not there as for one that is another’s', async () => {
    for (const command of ['AcceptCase', 'IssueRecognition', 'RecordOutcome']) {
      const there = await send('office:SD-OFFICE', 'cases', ids.departments ?? '', command);
      const missing = await send('office:SD-OFFICE', 'cases', 'c-none', command);
      expect([there.status, missing.status]).toEqual([404, 404]);
      expect(missing.body).toEqual(there.body);
      expect((await send('office', 'cases', 'c-none', command)).status).toBe(404);
    }
  });
});
