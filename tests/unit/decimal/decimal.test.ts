import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  changedMoreThan,
  compareDecimals,
  formatAmount,
  likelyUnitSlip,
  multiplyDecimals,
  NotADecimal,
  ratioPercent,
  subtractDecimals,
  wanToYi,
  yiToWan,
} from '../../../workflows/decimal/decimal.ts';

describe('sums of money are exact', () => {
  it('adds what binary fractions cannot', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(addDecimals('999999999999999.999999', '0.000001')).toBe('1000000000000000');
    expect(addDecimals('-1.5', '0.5')).toBe('-1');
    expect(addDecimals('-0.5', '0.5')).toBe('0');
  });

  it('subtracts and multiplies', () => {
    expect(subtractDecimals('1', '0.999999')).toBe('0.000001');
    expect(subtractDecimals('0.2', '0.3')).toBe('-0.1');
    expect(multiplyDecimals('1.5', '-0.04')).toBe('-0.06');
    expect(multiplyDecimals('-0.5', '0')).toBe('0');
    expect(multiplyDecimals('123456789012345.678901', '1000')).toBe('123456789012345678.901');
  });

  it('compares by value, not as text', () => {
    expect(compareDecimals('9', '10')).toBe(-1);
    expect(compareDecimals('10.5', '10.49')).toBe(1);
    expect(compareDecimals('-2', '-1.5')).toBe(-1);
    expect(compareDecimals('7', '7')).toBe(0);
  });

  it('turns 亿元 into 万元 and back without loss', () => {
    expect(yiToWan('4711.0001')).toBe('47110001');
    expect(wanToYi('47110001')).toBe('4711.0001');
    expect(wanToYi('0.000001')).toBe('0.0000000001');
    expect(yiToWan('-0.5')).toBe('-5000');
  });

  it('fails by name on a text that no schema has parsed', () => {
    expect(() => addDecimals('1,234', '1')).toThrow(NotADecimal);
    expect(() => formatAmount('1e9', 'zh')).toThrow(NotADecimal);
    expect(() => changedMoreThan('1', '2', 1e-9)).toThrow(NotADecimal);
  });
});

describe('shares', () => {
  it.each([
    ['1', '3', 2, '33.33'],
    ['2', '3', 2, '66.67'],
    ['1', '8', 1, '12.5'],
    ['1', '800', 2, '0.13'],
    ['-1', '800', 2, '-0.13'],
    ['1', '-800', 2, '-0.13'],
    ['1', '2', 2, '50'],
    ['0', '5', 2, '0'],
    ['-1', '100000000', 2, '0'],
    ['0.3', '0.1', 0, '300'],
  ])('%s of %s, to %i places, is %s percent', (a, b, places, percent) => {
    expect(ratioPercent(a, b, places)).toBe(percent);
  });

  it('are undefined of nothing', () => {
    expect(ratioPercent('1', '0', 2)).toBeUndefined();
  });
});

describe('figures in documents', () => {
  it.each([
    ['1234.5', '1234.5', '1,234.5'],
    ['12345.6', '12,345.6', '12,345.6'],
    ['-1234567', '-1,234,567', '-1,234,567'],
    ['0.123456', '0.123456', '0.123456'],
    ['999', '999', '999'],
  ])('%s is printed %s in Chinese and %s in English', (value, zh, en) => {
    expect([formatAmount(value, 'zh'), formatAmount(value, 'en')]).toEqual([zh, en]);
  });
});

describe('doubts about a figure', () => {
  it.each([
    ['420.5', '4310000', true],
    ['4310000', '420.5', true],
    ['1', '5000', true],
    ['1', '20000', true],
    ['1', '4999.999', false],
    ['1', '20000.001', false],
    ['420.5', '431', false],
    ['0', '10000', false],
    ['10000', '0', false],
    ['-1', '10000', false],
    ['-1', '-10000', true],
  ])('from %s to %s looks like 万元 for 亿元: %s', (previous, current, slip) => {
    expect(likelyUnitSlip(previous, current)).toBe(slip);
  });

  it.each([
    ['100', '130', 30, false],
    ['100', '130.01', 30, true],
    ['100', '70', 30, false],
    ['100', '69.99', 30, true],
    ['-100', '-140', 30, true],
    ['100', '112.6', '12.5', true],
    ['100', '112.5', 12.5, false],
    ['0', '0', 30, false],
    ['0', '0.01', 30, true],
  ])('from %s to %s moved by more than %s percent: %s', (previous, current, percent, more) => {
    expect(changedMoreThan(previous, current, percent)).toBe(more);
  });
});
