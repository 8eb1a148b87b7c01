import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RegisterInput } from '../../workflows/registers/definition.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

/** A register of which no file of the product knows: written here, and nothing else is. */
const honours = vi.hoisted(
  (): RegisterInput => ({
    name: 'honours',
    version: 1,
    title: { zh: '荣誉台账', en: 'Honours' },
    one: { zh: '荣誉', en: 'Honour' },
    basis: { zh: '本测试', en: 'this test' },
    fields: [
      { id: 'number', type: 'text', title: { zh: '编号', en: 'Number' } },
      { id: 'title', type: 'text', title: { zh: '名称', en: 'Title' } },
      { id: 'county', type: 'reference', to: 'org', title: { zh: '单位', en: 'Unit' } },
    ],
    named: 'title',
    holder: 'county',
    states: [
      { id: 'claimed', title: { zh: '待核', en: 'Claimed' } },
      { id: 'checked', title: { zh: '已核', en: 'Checked' }, open: false },
    ],
    opens: { title: { zh: '登记荣誉', en: 'Claim' }, state: 'claimed', by: ['holder'] },
    acts: [
      {
        id: 'check',
        title: { zh: '核实', en: 'Check' },
        from: ['claimed'],
        to: 'checked',
        by: ['office'],
        needs: ['reason'],
      },
    ],
    corrects: ['holder'],
    asks: [
      {
        id: 'check-due',
        title: { zh: '核实荣誉', en: 'Check the honour' },
        why: { zh: '登记后2个工作日内核实', en: 'within two working days' },
        in: ['claimed'],
        of: 'office',
        acts: ['check'],
        due: { rule: 'working-days', days: 2 },
      },
    ],
    unique: [{ id: 'number', title: { zh: '编号', en: 'Number' }, fields: ['number'] }],
    columns: ['number'],
    sheet: [
      { title: '编号', field: 'number' },
      { title: '荣誉名称', field: 'title' },
      { title: '单位', field: 'county' },
    ],
  }),
);

vi.mock('../../workflows/registers/registry.ts', async (original) => {
  const { registersOf } = await original<typeof import('../../workflows/registers/registry.ts')>();
  const all = registersOf([honours]);
  return { registersOf, registers: () => all, registerNamed: (name: string) => all[name] };
});

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

describe('a register that no file of the product knows', () => {
  beforeAll(async () => {
    held.instance = await startInstance();
  });
  afterAll(() => instance().stop());

  const sheet = [
    ['编号', '荣誉名称', '单位'],
    ['R-1', '首台套（示例）', '博兴县'],
    ['', '无编号（示例）', '博兴县'],
  ];

  it('is read from a sheet, entered, listed, asked about in time, acted on by its hands, and goes out again', async () => {
    const county = instance().as(COUNTY);
    const { body: listed } = done(await county.get('/api/registers'));
    expect(list(listed, 'items').map((one) => text(one, 'name'))).toEqual(['honours']);

    const { readSheet } = await import('../../workflows/registers/sheet.ts');
    const { registersOf } = await import('../../workflows/registers/registry.ts');
    const register = registersOf([honours]).honours ?? expect.unreachable('no definition');
    const names = { idOf: () => '371625', nameOf: () => '博兴县' };
    const [good, bad] = readSheet(register, [{ data: sheet }], names).rows;
    expect(bad?.problems).toMatchObject([{ path: 'number', rule: 'required' }]);
    const opening = { register: 'honours', values: good?.values };
    const id = text(done(await county.post('/api/entries', opening)).body, 'id');
    const again = await county.post('/api/entries', opening);
    expect(JSON.stringify(again.body)).toContain('编号“R-1”已在台账中');

    await instance().settled();
    const desk = done(await instance().as('office').get('/api/desk')).body;
    expect(JSON.stringify(desk)).toContain('核实荣誉');
    expect(JSON.stringify(desk)).toContain('登记后2个工作日内核实');
    await instance().clockTo('2026-03-06T01:00:00.000Z');
    await instance().settled();

    const check = { act: 'check', reason: '证书已核对' };
    const command = `/api/entries/${id}/commands/ActOnEntry`;
    expect((await county.post(command, check)).status).toBe(403);
    done(await instance().as('office').post(command, check));
    const { body } = done(await county.get(`/api/entries/${id}`));
    expect(field(body, 'statusTitle')).toMatchObject({ zh: '已核' });
    expect(list(body, 'history').map((one) => text(one, 'title', 'zh'))).toEqual([
      '登记荣誉',
      '台账事项已提醒',
      '台账事项已逾期',
      '核实',
    ]);
    const made = done(await county.get('/api/registers/honours/documents/sheet.xlsx')).body;
    expect(text(made, 'name')).toBe('荣誉台账.xlsx');
  });
});
