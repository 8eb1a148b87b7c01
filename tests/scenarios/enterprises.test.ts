import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { confirmPart, type Filing, fieldsOf, file } from '../../cli/demo/filing.ts';
import { call, filingOf } from '../../cli/demo/municipal-round.ts';
import { Done } from '../../cli/demo/people.ts';
import { type Stage, stage } from '../../cli/demo/stage.ts';

const CODE = '91371600MA0DE11200';
const UNKNOWN = '91371600MA0DE1075Y';
const KNOWN = '91350100M000100Y43';
const BUREAU = 'department:BZ-IIT';

const Anything = z.unknown();
const Known = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      ended: z.boolean(),
      county: z.object({ zh: z.string() }),
      labels: z.array(z.object({ zh: z.string() })),
    }),
  ),
});
const Shared = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      cases: z.array(z.object({ caseId: z.string(), org: z.object({ zh: z.string() }) })),
    }),
  ),
});

let on: Stage;
beforeAll(async () => {
  on = await stage('drafts');
}, 120_000);
afterAll(() => on.stop());

const enter = async (county: string, code: string, name: string): Promise<string> => {
  const values = { code, name, county };
  const body = { register: 'enterprises', values };
  return (await on.world.as(`county:${county}`).post('/api/entries', body, Done)).id;
};
const known = async (alias: string, ...codes: readonly string[]) =>
  (await on.world.as(alias).get(`/api/enterprises?codes=${codes.join()}`, Known)).items;
/** What an account is refused with. */
const refused = async (alias: string, path: string): Promise<string> =>
  on.world
    .as(alias)
    .get(path, Anything)
    .then(
      () => 'given',
      (error: unknown) => String(error),
    );

const listing = async (filing: Filing, codes: readonly string[]): Promise<void> => {
  const { firms } = z
    .object({ firms: z.array(z.record(z.string(), z.unknown())) })
    .parse(fieldsOf(filing, 'enterprises'));
  const rows = firms.map((row, index) => ({
    ...row,
    ...(codes[index] === undefined ? {} : { creditCode: codes[index] }),
  }));
  const clerk = on.world.as(`county:${filing.application.applicant}`);
  await clerk.does(filing.id, 'ReopenPart', { part: 'enterprises' });
  await confirmPart(on.world, filing, 'enterprises', { firms: rows });
};

describe('enterprises by their codes', () => {
  it('play.cultivation.3.10.by-code a clerk has names, counties and certificates of the day by code, and is told of no code that the library does not know', async () => {
    await enter('371621', CODE, '样例铝业有限公司');
    const gone = await enter('371625', KNOWN, '样例纺织有限公司');
    const label = (kind: string, from: string, to: string, number: string) =>
      on.world.as(BUREAU).doesOn(`entries/${gone}`, 'ActOnEntry', {
        act: 'add-label',
        row: { values: { kind, level: 'nation', from, to } },
        document: { number, title: '名单（示例）', date: '2026-02-10' },
      });
    await label('high-tech', '2025-12-01', '2028-11-30', '示例科字〔2026〕8号');
    await label('champion', '2022-12-01', '2025-11-30', '示例科字〔2026〕9号');
    await on.world.as('county:371625').doesOn(`entries/${gone}`, 'ActOnEntry', {
      act: 'deregister',
      reason: '已注销',
    });
    expect(await known('county:371625', CODE, UNKNOWN, KNOWN, 'no-code')).toEqual([
      {
        code: CODE,
        name: '样例铝业有限公司',
        ended: false,
        county: { zh: '惠民县' },
        labels: [],
      },
      {
        code: KNOWN,
        name: '样例纺织有限公司',
        ended: true,
        county: { zh: '博兴县' },
        // What ended in November is no certificate of today.
        labels: [{ zh: '高新技术企业（国家级）' }],
      },
    ]);
    expect(await refused('department:BZ-TAX', `/api/enterprises?codes=${CODE}`)).toContain('404');
  });

  it('play.cultivation.3.10.shared the office alone hears of an enterprise in two filed applications, and of none in a draft', async () => {
    const { world, cases } = on;
    const [kitchen, rope] = ['commercial-kitchenware', 'rope-and-net'].map((name) =>
      filingOf(cases, name),
    );
    if (kitchen === undefined || rope === undefined) return expect.unreachable('no filings');
    await listing(kitchen, [CODE, KNOWN]);
    await listing(rope, [CODE]);
    const path = `/api/calls/${call.id}/shared-enterprises`;
    const shared = async () => (await world.as('office').get(path, Shared)).items;
    await file(world, kitchen);
    expect(await shared()).toEqual([]);
    await file(world, rope);
    const [firm, ...others] = await shared();
    expect([firm?.code, others]).toEqual([CODE, []]);
    expect(firm?.cases.map(({ caseId }) => caseId).sort()).toEqual([kitchen.id, rope.id].sort());
    for (const alias of ['county:371625', 'county:371621', BUREAU, 'auditor:BZ-AUDIT'])
      expect(await refused(alias, path)).toMatch(/403[\s\S]*查看重复申报的企业/);
  });
});
