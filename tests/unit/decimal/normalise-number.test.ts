import { describe, expect, it } from 'vitest';
import { Decimal, normaliseNumber } from '../../../workflows/decimal/decimal.ts';

describe('a figure as a clerk types or pastes it', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15', '1234.5'],
    ['1\uff0c234\uff0c567', '1234567'],
    ['1 234 567.25', '1234567.25'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1\u202f234', '1234'],
    ['1\u3000234', '1234'],
    ['12\u30025', '12.5'],
    ['\uff14\uff17\uff11\uff11', '4711'],
    ['-3.20', '-3.2'],
    ['\u22123.2', '-3.2'],
    ['\uff0d3.2', '-3.2'],
    ['+12', '12'],
    ['\uff0b12', '12'],
    ['007', '7'],
    ['000.50', '0.5'],
    ['12.000', '12'],
    ['0', '0'],
    ['-0.00', '0'],
    ['\t4711.0\u00a0', '4711'],
    ['\ufeff4711\u200b', '4711'],
    ['999999999999999.999999', '999999999999999.999999'],
    ['0000999999999999999.9999990000', '999999999999999.999999'],
  ])('reads %j as %s and keeps what was typed', (input, value) => {
    expect(normaliseNumber(input)).toEqual({ ok: true, value, original: input });
    expect(Decimal.safeParse(value).success).toBe(true);
  });

  const digitsOnly = '只能填写数字，不要填写单位、百分号、文字或其他符号。';
  const misplaced = '千位分隔符位置不正确，请核对后填写，如1,234.5。';
  const bothSides = '小数点前后都应有数字。';
  const tooLong = '整数不超过15位，小数不超过6位。';
  const signWrong = '正负号位置不正确。';

  it.each([
    ['', '请填写数字。'],
    [' \u3000', '请填写数字。'],
    ['1.5e3', '请勿使用科学计数法，请填写完整数字。'],
    ['2E-4', '请勿使用科学计数法，请填写完整数字。'],
    ['1.234.5', '数字中有多个小数点。'],
    ['12亿元', digitsOnly],
    ['30%', digitsOnly],
    ['约100', digitsOnly],
    ['一百', digitsOnly],
    ['0x10', digitsOnly],
    ['NaN', digitsOnly],
    ['1\t234', digitsOnly],
    ["1'234", digitsOnly],
    ['1\u20132', digitsOnly],
    ['12,5', misplaced],
    ['1,23,456', misplaced],
    ['1,2345', misplaced],
    ['1234,567', misplaced],
    [',123', misplaced],
    ['123,', misplaced],
    ['1,,234', misplaced],
    ['1,234 567', misplaced],
    ['1 2', misplaced],
    ['1.234,567', misplaced],
    ['1.5 0', misplaced],
    ['.5', bothSides],
    ['5.', bothSides],
    ['-', bothSides],
    ['.', bothSides],
    ['--5', signWrong],
    ['5-', signWrong],
    ['1-2', signWrong],
    ['1000000000000000', tooLong],
    ['0.1234567', tooLong],
    ['1'.repeat(101), '内容过长，不是数字。'],
  ])('refuses %j and says why', (input, zh) => {
    expect(normaliseNumber(input)).toEqual({
      ok: false,
      reason: { zh, en: expect.stringMatching(/\.$/) },
    });
  });
});

describe('the canonical form', () => {
  it.each([
    '01',
    '1.0',
    '.5',
    '5.',
    '-0',
    '+1',
    '1e3',
    '1,234',
    '',
    ' 1',
    '0.10',
    '-0.0',
    '1'.repeat(45),
  ])('is not %j', (text) => {
    expect(Decimal.safeParse(text).success).toBe(false);
  });

  it.each(['0', '-0.5', '10', '1234.5', '-1'])('is %j', (text) => {
    expect(Decimal.safeParse(text).success).toBe(true);
  });
});
