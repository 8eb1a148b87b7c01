import { describe, expect, it } from 'vitest';
import { bulkActs, fitting } from '../../../console/registers/bulk-acts.ts';
import { problemsOf } from '../../../console/registers/field-problems.ts';
import {
  bodyOf,
  formOfAct,
  formOfCorrection,
  formOfOpening,
  formOfRecord,
  problemsIn,
} from '../../../console/registers/form-parts.ts';
import {
  importOf,
  lookedAt,
  mended,
  reader,
  standingIn,
} from '../../../console/registers/import-rows.ts';
import { rowKey } from '../../../console/registers/row-key.ts';
import {
  columnsOf,
  filterEntries,
  sortEntries,
  totalsOf,
  usualOrder,
} from '../../../console/registers/rows.ts';
import type { EntryLine } from '../../../interface/registers.ts';
import { correctableBy } from '../../../workflows/registers/correcting.ts';
import type { Hand } from '../../../workflows/registers/part-name.ts';
import { registerNamed } from '../../../workflows/registers/registry.ts';
import { readSheet } from '../../../workflows/registers/sheet.ts';

const register = registerNamed('enterprises') ?? expect.unreachable('no enterprises');
const CODES = ['91371600MA0DE11200', '91371600MA0DE1075Y'] as const;

const ORGS: Readonly<Record<string, string>> = { '371625': '博兴县', '371621': '惠民县' };
const names = {
  idOf: (_: string, name: string) => Object.keys(ORGS).find((id) => ORGS[id] === name),
  nameOf: (_: string, id: string) => ORGS[id] ?? '',
};
const around = { names, own: '371625' };

const line = (id: string, fields: Partial<EntryLine> = {}): EntryLine => ({
  id,
  version: 1,
  at: '2026-03-03T01:00:00.000Z',
  name: `${id}公司`,
  holder: '371625',
  holderName: { zh: '博兴县', en: 'Boxing' },
  status: 'listed',
  statusTitle: { zh: '在库', en: 'Listed' },
  ended: false,
  asked: 0,
  marks: [],
  derived: [],
  columns: {},
  ...fields,
});
const idsOf = (rows: readonly EntryLine[]) => rows.map(({ id }) => id);
const act = (id: string) =>
  register.acts.find((one) => one.id === id) ?? expect.unreachable(`no act ${id}`);

describe('a list of entries', () => {
  const rows = [
    line('b', { columns: { code: CODES[0], aboveScale: true } }),
    line('a', { columns: { code: CODES[1], aboveScale: false }, status: 'moved' }),
    line('c', { asked: 2 }),
  ];

  it('is narrowed by text, state, what is asked and one choice of a column', () => {
    expect(idsOf(filterEntries(rows, { text: '1075y' }))).toEqual(['a']);
    expect(idsOf(filterEntries(rows, { text: 'boxing', status: ['listed'] }))).toEqual(['b', 'c']);
    expect(idsOf(filterEntries(rows, { asked: true }))).toEqual(['c']);
    expect(idsOf(filterEntries(rows, { by: { aboveScale: 'false' } }))).toEqual(['a']);
  });

  it('is sorted as the address says, with what says nothing at the end either way', () => {
    const fields = columnsOf(register);
    expect(idsOf(sortEntries(rows, fields, usualOrder(register)))).toEqual(['a', 'b', 'c']);
    expect(usualOrder({ orderedBy: 'code' })).toBe('v-code');
    expect(idsOf(sortEntries(rows, fields, '-name'))).toEqual(['c', 'b', 'a']);
    expect(idsOf(sortEntries(rows, fields, 'v-code'))).toEqual(['a', 'b', 'c']);
    expect(idsOf(sortEntries(rows, fields, '-v-code'))).toEqual(['b', 'a', 'c']);
  });

  it('says how many say what, and adds up decimals exactly', () => {
    expect(totalsOf(rows, columnsOf(register))).toMatchObject([
      {
        field: { id: 'aboveScale' },
        counts: [
          ['true', 1],
          ['false', 1],
        ],
        without: 1,
      },
    ]);
    const sum = {
      id: 'invested',
      type: 'decimal',
      unit: '万元',
      title: { zh: '投资', en: 'In' },
      required: true,
      decimals: 2,
      indicator: false,
    } as const;
    const figures = ['0.1', '0.2', undefined].map((invested, index) =>
      line(String(index), { columns: invested === undefined ? {} : { invested } }),
    );
    expect(totalsOf(figures, [sum])).toMatchObject([{ sum: '0.3', without: 1 }]);
    // Targets of many units in one column are no sum of anything.
    expect(totalsOf(figures, [{ ...sum, unit: '' }])).toEqual([]);
  });
});

describe('what can be done to many at once', () => {
  it('is what needs no row of each and gives nothing that only one may bear', () => {
    const ids = (...hands: readonly Hand[]) => bulkActs(register, hands).map(({ id }) => id);
    expect(ids('holder')).toEqual(['join-cluster', 'record-revenue', 'move-away', 'deregister']);
    expect(ids('department')).toContain('add-label');
    expect(ids('department')).not.toContain('replace-code');
    expect(ids()).toEqual([]);
  });

  it('leaves out those that stand where it cannot be done', () => {
    const rows = [line('a'), line('b', { status: 'moved' })];
    expect(idsOf(fitting(act('deregister'), rows))).toEqual(['a']);
  });
});

describe('a form that a definition makes', () => {
  it('tells what is wrong at the paths of the command, and sends what was typed as it is kept', () => {
    const shape = formOfAct(register, act('join-cluster'));
    const given = { 'row.values.cluster': 'bz-aluminium', 'row.values.from': '2026年1月1日' };
    expect(problemsIn(shape, given).map(({ path }) => path)).toEqual([
      'row.values.role',
      'row.values.main',
    ]);
    const whole = { ...given, 'row.values.role': 'leading', 'row.values.main': true, reason: '' };
    expect(problemsIn(shape, whole)).toEqual([]);
    expect(bodyOf(shape, whole)).toEqual({
      row: { values: { cluster: 'bz-aluminium', role: 'leading', main: true, from: '2026-01-01' } },
    });
  });

  it('asks for the proof that the act needs, and of a row that ends for its last day alone', () => {
    const merge = formOfAct(register, act('merge'));
    expect(problemsIn(merge, {}).map(({ path }) => path)).toEqual(['values.successor', 'document']);
    const row = { id: 'r-1', over: false, values: { cluster: 'x', from: '2026-01-01' } };
    const leave = formOfAct(register, act('leave-cluster'), { row });
    expect(leave.parts.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual([
      'to',
      'reason',
      'document',
    ]);
    expect(formOfAct(register, act('change-membership'), { row }).initial).toEqual({
      'row.values.cluster': 'x',
      'row.values.from': '2026-01-01',
    });
  });

  it('folds what acts give later, and what nobody asks for', () => {
    const { besides } = formOfOpening(register, {});
    expect(besides).toEqual([
      'values.revenue',
      'values.revenueYear',
      'values.successor',
      'reason',
      'document',
    ]);
    expect(formOfAct(register, act('merge')).besides).toEqual(['reason']);
  });

  it('asks for the paper of an act that is recorded for somebody else, whatever the act itself needs', () => {
    const shape = formOfRecord(register, act('join-cluster'), {});
    expect(problemsIn(shape, {}).map(({ path }) => path)).toContain('document');
    expect(shape.besides).toEqual(['reason']);
  });

  it('sends what stood there and was taken out as nothing, and leaves out what was empty before', () => {
    const before = { name: '甲', industry: '铝业' };
    const shape = formOfCorrection(register, before, ['name', 'industry']);
    const given = { ...shape.initial, 'values.industry': '', reason: '登记有误' };
    expect(bodyOf(shape, given)).toEqual({
      values: { name: '甲', industry: null },
      reason: '登记有误',
    });
    const nameless = { ...shape.initial, 'values.name': '', reason: '登记有误' };
    expect(problemsIn(shape, nameless).map(({ path }) => path)).toEqual(['values.name']);
  });

  it('shows what an act may leave out as it stands', () => {
    const projects = registerNamed('projects') ?? expect.unreachable('no projects');
    const month =
      projects.acts.find(({ id }) => id === 'report-month') ?? expect.unreachable('no act');
    const { initial } = formOfAct(projects, month, {
      values: { problem: '无电', month: '2026-01' },
    });
    expect(initial).toEqual({ 'values.problem': '无电' });
  });

  it('corrects what is the reader’s to put right, and no more', () => {
    const open = correctableBy(register, ['holder']);
    const { parts } = formOfCorrection(register, { name: '甲', code: CODES[0] }, open);
    expect(parts[0]?.fields.map(({ id }) => id)).toEqual([
      'name',
      'industry',
      'aboveScale',
      'revenue',
      'revenueYear',
    ]);
    expect(correctableBy(register, ['department'])).toContain('successor');
    const projects = registerNamed('projects') ?? expect.unreachable('no projects');
    for (const id of ['inStatistics', 'hundred', 'projectCode', 'county', 'mergedInto'])
      expect(correctableBy(projects, ['holder'])).not.toContain(id);
    expect(correctableBy(projects, ['holder'])).toContain('planTotal');
    expect(correctableBy(projects, ['department'])).not.toContain('inStatistics');
  });

  it('puts a problem at its own field, not at one whose name begins the same', () => {
    const problems = [
      { path: 'document.number', message: 'a' },
      { path: 'documents', message: 'b' },
    ];
    expect([...problemsOf(problems, 'document')]).toEqual([['.number', 'a']]);
  });
});

describe('a sheet that is brought in', () => {
  const sheet = (...lines: readonly (readonly string[])[]) => [
    { data: [['企业名称', '统一社会信用代码', '县区', '是否规上'], ...lines] },
  ];
  const look = (sheets: ReturnType<typeof sheet>, entries: readonly EntryLine[] = []) => {
    const made = importOf(register, readSheet(register, sheets, names), around);
    return lookedAt(register, made.rows, reader(register, around), standingIn(register, entries));
  };

  it('takes the county of whoever brings it in where the sheet says none, and no other', () => {
    const rows = look(sheet(['甲', CODES[0], '', '是'], ['乙', CODES[1], '惠民县', '否']));
    expect(rows.map(({ standing }) => standing)).toEqual(['ready', 'wrong']);
    expect(rows[0]?.values).toMatchObject({ county: '371625', aboveScale: true });
    expect(rows[1]?.problems[0]).toMatchObject({ path: 'county', rule: 'register.holder' });
  });

  it('knows a code that stands already, and says which entry it is', () => {
    const rows = look(sheet(['甲', CODES[0].toLowerCase(), '', '是']), [
      line('en-1', { columns: { code: CODES[0] } }),
    ]);
    expect(rows[0]).toMatchObject({ standing: 'standing', entry: 'en-1' });
  });

  it('is mended cell by cell, and what was noted of that cell goes with it', () => {
    const read = readSheet(register, sheet(['甲', '9137', '', '#REF!']), names);
    const { rows } = importOf(register, read, around);
    const again = (row: (typeof rows)[number]) =>
      lookedAt(register, [row], reader(register, around), new Map())[0]?.problems.map(
        ({ path }) => path,
      );
    const [row = expect.unreachable('no row')] = rows;
    expect(again(row)?.sort()).toEqual(['aboveScale', 'code']);
    expect(again(mended(mended(row, 'code', CODES[0]), 'aboveScale', '否'))).toEqual([]);
  });

  it('sends the same row under the same key, which is a UUID', () => {
    const body = { register: 'enterprises', values: { code: CODES[0], name: '甲' } };
    const [a, b, c] = [
      body,
      { values: body.values, register: body.register },
      { ...body, register: 'x' },
    ].map(rowKey);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
