import { describe, expect, it } from 'vitest';
import { Form, type Section } from '../../../workflows/form/form.ts';
import { unwrapPersons, wrapPersons } from '../../../workflows/form/person-fields.ts';
import { frozenValues, sectionOf, validatePart } from '../../../workflows/form/validate-part.ts';
import { form } from '../../fixtures/form.ts';
import { entered } from '../../fixtures/submission.ts';

const section = (id: string): Section => {
  const found = sectionOf(form, id);
  return found ?? expect.unreachable(`no section ${id}`);
};
const validate = (id: string, changed: Record<string, unknown> = {}) =>
  validatePart(form, section(id), { ...entered[id], ...changed }, { caseId: 'c-1' });
const rules = (id: string, changed: Record<string, unknown>) =>
  validate(id, changed).problems.map(({ path, rule }) => `${path}: ${rule}`);

describe('numbers as people enter them', () => {
  it('reads full-width digits and separators, and keeps what was typed beside', () => {
    const { values, problems } = validate('size', {
      output: ['１２０', '1,110.50', '100'],
      tax: '3.20',
    });
    expect(problems).toEqual([]);
    expect(values.output).toEqual(['120', '1110.5', '100']);
    expect(values.$originals).toEqual({
      'output[0]': '１２０',
      'output[1]': '1,110.50',
      tax: '3.20',
    });
  });

  it('keeps nothing beside where the entry is the value', () => {
    expect(validate('size').values).not.toHaveProperty('$originals');
  });

  it('names field, unit and way out for what is no number, too precise, or out of bounds', () => {
    expect(rules('size', { tax: '3.2亿元' })).toEqual(['tax: number']);
    expect(rules('size', { tax: '3.255' })).toEqual(['tax: decimals']);
    expect(rules('size', { enterprises: '12.5' })).toEqual(['enterprises: decimals']);
    expect(rules('size', { leadOutput: '-1' })).toEqual(['leadOutput: min']);
    expect(rules('size', { tax: {} })).toEqual(['tax: format']);
    expect(validate('size', { tax: '3.255' }).problems[0]?.message.zh).toBe(
      '“入库税收”（亿元）最多保留2位小数',
    );
  });

  it('asks for every year of a figure, and for no more', () => {
    expect(rules('size', { output: undefined })).toEqual([
      'output[0]: required',
      'output[1]: required',
      'output[2]: required',
    ]);
    expect(rules('size', { output: ['1', '', '3'] })).toEqual(['output[1]: required']);
    expect(rules('size', { output: ['1', '2', '3', '4'] })).toEqual(['output: format']);
  });

  it('computes a ratio, never takes it, and leaves it out where it divides by nothing', () => {
    expect(validate('size', { leadShare: '99' }).values.leadShare).toBe('75');
    expect(validate('size', { newestOutput: '0' }).values).not.toHaveProperty('leadShare');
  });
});

describe('other fields', () => {
  it('wraps a person as personal data of the case', () => {
    const { values } = validate('sixOnes');
    expect(values.leader).toEqual({
      $personal: 'case/c-1/person/sixOnes.leader',
      value: { name: '测试甲' },
    });
    expect(rules('sixOnes', { leader: '测试甲' })).toEqual(['leader: format']);
  });

  it('reads a table row by row, leaves blank rows out, and names row and column', () => {
    const chainLeaders = [
      { name: '甲公司', revenue: '１２.５' },
      { name: '', revenue: '' },
      { name: '乙公司', revenue: '许多' },
      { name: '', revenue: '3' },
    ];
    const { values, problems } = validate('sixOnes', { chainLeaders });
    expect(values.chainLeaders).toEqual([
      { name: '甲公司', revenue: '12.5' },
      { name: '乙公司' },
      { revenue: '3' },
    ]);
    expect(problems.map(({ path, rule }) => `${path}: ${rule}`)).toEqual([
      'chainLeaders[2].revenue: number',
      'chainLeaders[3].name: required',
    ]);
  });

  it('takes no more rows than the form has', () => {
    const row = { name: '甲公司', revenue: '1' };
    expect(rules('sixOnes', { chainLeaders: Array(50).fill(row) })).toEqual([]);
    expect(rules('sixOnes', { chainLeaders: Array(51).fill(row) })).toEqual([
      'chainLeaders: max-rows',
    ]);
  });

  it('wants a document with number, title and a real date', () => {
    const plan = { number: '博政发〔2026〕8号', title: '培育方案', date: '2026-02-30' };
    expect(rules('sixOnes', { plan })).toEqual(['plan: format']);
  });

  it('reads yes and no as people say it', () => {
    expect(validate('size', { accidents: '否' }).values.accidents).toBe(false);
    expect(validate('size', { accidents: true }).values.accidents).toBe(true);
    expect(rules('size', { accidents: '也许' })).toEqual(['accidents: format']);
  });

  it('takes no line of totals for an enterprise', () => {
    const row = { name: '示例厨业公司', revenue: '35.6' };
    expect(rules('sixOnes', { chainLeaders: [row, { name: '合 计', revenue: '35.6' }] })).toEqual([
      'chainLeaders[1].name: total-row',
    ]);
    expect(rules('sixOnes', { chainLeaders: [{ ...row, name: '合计算力科技公司' }] })).toEqual([]);
  });

  it('takes a credit code by its check sign, and never as a number', () => {
    const title = { zh: '信用代码', en: 'Credit code' };
    const fields = [{ id: 'code', type: 'text', format: 'credit-code', title }];
    const sections = [{ id: 'own', title, fields }];
    const own = Form.parse({ id: 'f', version: 1, title, sections });
    const read = (code: unknown) =>
      validatePart(own, own.sections[0] ?? expect.unreachable(), { code });
    expect(read(' 91350100m000100y43').values).toMatchObject({ code: '91350100M000100Y43' });
    expect(read('abc').problems).toMatchObject([{ path: 'code', rule: 'credit-code' }]);
    expect(read(Number('913501000001000430')).problems).toMatchObject([
      { path: 'code', rule: 'format' },
    ]);
  });

  it('takes no number that was rounded on its way', () => {
    expect(rules('size', { tax: 3.2 })).toEqual([]);
    expect(rules('size', { enterprises: Number('12345678901234567') })).toEqual([
      'enterprises: digits-lost',
    ]);
  });

  it('limits a text, and lets an optional field be empty', () => {
    expect(rules('identity', { industry: '厨'.repeat(101) })).toEqual(['industry: format']);
    expect(rules('identity', { corePark: '' })).toEqual([]);
    expect(rules('identity', { industry: '  ' })).toEqual(['industry: required']);
  });

  it('reads dates and choices', () => {
    const title = { zh: '项', en: 'item' };
    const own = Form.parse({
      id: 'f',
      version: 1,
      title,
      sections: [
        {
          id: 'plan',
          title,
          fields: [
            { id: 'start', type: 'date', title },
            { id: 'stage', type: 'choice', title, options: [{ id: 'planned', title }] },
          ],
        },
      ],
    });
    const [only] = own.sections;
    if (only === undefined) return expect.unreachable();
    const read = (data: unknown) => validatePart(own, only, data).problems.map(({ path }) => path);
    expect(read({ start: '2026-03-31', stage: 'planned' })).toEqual([]);
    expect(read({ start: '2026-02-30', stage: 'dreamt' })).toEqual(['start', 'stage']);
    const written = validatePart(own, only, { start: '２０２６年3月5日', stage: 'planned' });
    return expect(written.values).toEqual({
      start: '2026-03-05',
      stage: 'planned',
      $originals: { start: '２０２６年3月5日' },
    });
  });

  it('leaves out what the form does not ask for', () => {
    expect(validate('identity', { secret: 'x' }).values).not.toHaveProperty('secret');
  });

  it('reads anything without falling over', () => {
    for (const data of [undefined, null, 7, 'text', [], { output: {} }]) {
      expect(validatePart(form, section('size'), data).problems.length).toBeGreaterThan(0);
    }
  });
});

describe('names of people in working copies', () => {
  const draft = { leader: { name: '测试甲' }, plan: { title: '方案' } };

  it('are wrapped before a draft is kept, and plain again in the form', () => {
    const kept = wrapPersons(form, 'c-1', 'sixOnes', draft);
    expect(kept).toEqual({
      leader: { $personal: 'case/c-1/person/sixOnes.leader', value: { name: '测试甲' } },
      plan: { title: '方案' },
    });
    expect(wrapPersons(form, 'c-1', 'sixOnes', kept)).toEqual(kept);
    expect(unwrapPersons(kept)).toEqual(draft);
  });

  it('freeze to the same whether the draft was wrapped or not', () => {
    expect(
      frozenValues(form, 'c-1', 'sixOnes', wrapPersons(form, 'c-1', 'sixOnes', draft)),
    ).toEqual(frozenValues(form, 'c-1', 'sixOnes', draft));
  });

  it('have to be entered again after they were erased', () => {
    const leader = { $personal: 'case/c-1/person/sixOnes.leader', erased: true };
    expect(rules('sixOnes', { leader })).toEqual(['leader: format']);
  });
});
