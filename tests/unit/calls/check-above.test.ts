import { describe, expect, it } from 'vitest';
import { Call } from '../../../workflows/calls/call.ts';
import { checkAbove } from '../../../workflows/calls/check-above.ts';
import { Form } from '../../../workflows/form/form.ts';
import { callOf } from '../../fixtures/call.ts';
import { form } from '../../fixtures/form.ts';
import { servingCall } from '../../fixtures/upstream.ts';

const own = Call.parse(servingCall());
const upstream = own.upstream ?? expect.unreachable('it serves no upstream call');
const serving: Call = { ...own, upstream: { ...upstream, callId: 'sd-2026' } };
const above = {
  call: Call.parse({ ...callOf(), id: 'sd-2026', level: upstream.level }),
  form,
  closesAt: upstream.deadline,
};
const rules = (...found: Parameters<typeof checkAbove>) =>
  checkAbove(...found).map(({ path, rule, severity }) => `${severity} ${path} ${rule}`);

const said = (text: string) => ({ zh: text, en: text });
const formOf = (...fields: readonly object[]) =>
  Form.parse({
    id: 'f',
    version: 1,
    title: said('表'),
    sections: [{ id: 'size', title: said('规模'), fields }],
  });
const output = { id: 'output', type: 'decimal', unit: '亿元', title: said('产值') };

describe('a call is held against the round of the higher level that it serves', () => {
  it('has nothing to say where both ask the same', () => {
    expect(rules(serving, form, above)).toEqual([]);
    expect(rules(own, form, undefined)).toEqual([]);
  });

  it('says that nothing opens by itself where there is no such round', () => {
    expect(rules(serving, form, undefined)).toEqual(['warn upstream.callId call.above-exists']);
  });

  it('finds what would be lacking above, mean something else, or be of too few years', () => {
    const wanted = formOf(
      { ...output, years: 3 },
      { id: 'tax', type: 'decimal', unit: '万元', title: said('税收') },
      { id: 'since', type: 'date', title: said('设立时间') },
      { id: 'brand', type: 'text', title: said('品牌') },
      { id: 'note', type: 'text', title: said('备注'), required: false },
    );
    const has = formOf(
      output,
      { id: 'tax', type: 'decimal', unit: '亿元', title: said('税收') },
      { id: 'since', type: 'text', title: said('设立时间') },
    );
    const found = checkAbove(serving, has, { ...above, form: wanted });
    expect(found.map(({ rule }) => rule)).toEqual([
      'call.above-years',
      'call.above-unit',
      'call.above-type',
      'call.above-field',
    ]);
    expect(found[1]?.message.zh).toContain('上级以万元为单位，本批次以亿元为单位');
  });

  it('finds a section that the form above does not know, another level, and a deadline too late', () => {
    const other = {
      ...formOf(output),
      sections: [...formOf(output).sections, ...form.sections.slice(0, 1)],
    };
    const closed = { ...above, form: formOf(output), closesAt: '2020-01-01T00:00:00.000Z' };
    const call = { ...above.call, level: 'nation' };
    expect(rules(serving, other, { ...closed, call })).toEqual([
      'warn upstream.level call.above-level',
      'warn upstream.deadline call.above-deadline',
      'warn form call.above-section',
    ]);
  });
});
