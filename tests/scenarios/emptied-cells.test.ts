import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerNamed } from '../../workflows/registers/registry.ts';
import { readSheet } from '../../workflows/registers/sheet.ts';
import { changesIn, columnsThere } from '../../workflows/registers/sheet-changes.ts';
import { fetched } from '../end-to-end/documents.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { words } from './reporting.ts';

const register = registerNamed('enterprises') ?? expect.unreachable('no enterprises');
const FIRM = {
  code: '91371600MA0DE1075Y',
  name: '样例厨具有限公司',
  county: '371625',
  industry: '有色金属压延加工',
  aboveScale: true,
};
const names = {
  idOf: (_: string, name: string) => (name.startsWith('博兴县') ? '371625' : undefined),
  nameOf: (_: string, id: string) => (id === '371625' ? '博兴县' : ''),
};

let instance: Instance;
let id = '';
beforeAll(async () => {
  instance = await startInstance();
  const { body } = done(
    await instance.as(COUNTY).post('/api/entries', { register: 'enterprises', values: FIRM }),
  );
  id = text(body, 'id');
});
afterAll(() => instance.stop());

const entry = async () => done(await instance.as(COUNTY).get(`/api/entries/${id}`)).body;
const correct = (values: object, query = '') =>
  instance.as(COUNTY).post(`/api/entries/${id}/commands/CorrectEntry${query}`, {
    values,
    reason: '按企业年报更正',
  });

/** The register’s own sheet as it was fetched, with one cell of the enterprise emptied, and read again. */
const withEmptied = async (heading: string) => {
  const path = 'registers/enterprises/documents/sheet.xlsx';
  const { bytes } = await fetched(instance, COUNTY, path);
  const lines = (await readXlsxFile(bytes))[0]?.data ?? [];
  const heads = lines.find((line) => line.includes(heading)) ?? [];
  const at = heads.indexOf(heading);
  const data = lines.map((line) =>
    line.includes(FIRM.code) ? line.map((cell, index) => (index === at ? null : cell)) : line,
  );
  const sheet = readSheet(register, [{ data }], names);
  const row = sheet.rows.find(({ values }) => values.code === FIRM.code);
  const before = await entry();
  const there = columnsThere(register, sheet.absent);
  const corrects = list(before, 'corrects').map(String);
  return {
    row,
    ...changesIn(register, Object(before).values, row?.values ?? {}, { there, corrects }),
  };
};

describe('an emptied cell of an imported sheet', () => {
  it('play.cultivation.4.emptied-cell empties what the entry need not say, by a correction that is looked at first', async () => {
    const { changes, problems } = await withEmptied('行业');
    expect(problems).toEqual([]);
    expect(changes.map((one) => [one.field.id, one.was, one.now])).toEqual([
      ['industry', FIRM.industry, null],
    ]);
    const values = Object.fromEntries(changes.map((one) => [one.field.id, one.now]));
    done(await correct(values, '?dryRun=true'));
    expect(field(field(await entry(), 'values'), 'industry')).toBe(FIRM.industry);
    done(await correct(values));
    expect(field(field(await entry(), 'values'), 'industry')).toBeUndefined();
    expect(JSON.stringify(await entry())).toContain('按企业年报更正');
  });

  it('play.cultivation.4.required-cell is refused where the entry has to say it, and the cell is named', async () => {
    const { row, problems } = await withEmptied('企业名称');
    expect(row?.problems.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['name required']);
    expect(problems).toMatchObject([{ path: 'name', rule: 'required' }]);
    const forced = await correct({ name: null });
    expect([forced.status, words(forced)]).toEqual([409, expect.stringContaining('企业名称')]);
  });
});
