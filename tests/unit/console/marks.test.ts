import { describe, expect, it } from 'vitest';
import {
  anchorFor,
  hundredths,
  type Marks,
  marksOf,
  scoredLines,
  stepped,
  sumOf,
  typed,
} from '../../../console/reviews/marks.ts';
import type { RubricLine } from '../../../workflows/score/rubric.ts';

const said = { zh: '', en: '' };
const scale: RubricLine = {
  id: 'scale',
  title: said,
  max: 1500,
  anchors: [
    { atLeast: 0, meaning: { zh: '偏小', en: 'small' } },
    { atLeast: 1275, meaning: { zh: '前列', en: 'leading' } },
    { atLeast: 900, meaning: { zh: '平稳', en: 'steady' } },
  ],
};
const green: RubricLine = { id: 'green', title: said, max: 1000 };

describe('marks as an expert types them', () => {
  it('are exact hundredths, never a binary fraction', () => {
    expect(['12', '12.5', '12.55', '0.07', '8.'].map(hundredths)).toEqual([
      1200, 1250, 1255, 7, 800,
    ]);
    expect(hundredths('8.29') + hundredths('8.17')).toBe(1646);
  });

  it('may come full-width from a Chinese input method', () => {
    expect(hundredths('１２．５')).toBe(1250);
    expect(hundredths('12。5')).toBe(1250);
  });

  it('with a third decimal, a sign or a word are no marks', () => {
    for (const text of ['12.345', '-1', '十二', '1e3', '.', '']) expect(hundredths(text)).toBeNaN();
  });

  it('are shown as they were typed when they come back', () => {
    expect([1250, 1200, 7, 0].map(typed)).toEqual(['12.5', '12', '0.07', '0']);
    expect(marksOf([{ line: 'scale', score: 1250, remark: '突出' }])).toEqual({
      scale: { text: '12.5', remark: '突出' },
    });
  });

  it('move with the arrows and stay between nothing and full marks', () => {
    expect(stepped('12', 50, 1500)).toBe('12.5');
    expect(stepped('14.8', 50, 1500)).toBe('15');
    expect(stepped('0.3', -50, 1500)).toBe('0');
    expect(stepped('', 50, 1500)).toBe('0.5');
    expect(stepped('', -50, 1500)).toBe('14.5');
  });

  it('reach the highest anchor that they are worth', () => {
    expect(anchorFor(scale, '12.75')?.meaning.zh).toBe('前列');
    expect(anchorFor(scale, '12.74')?.meaning.zh).toBe('平稳');
    expect(anchorFor(scale, '')).toBeUndefined();
  });

  it('add up while others are still missing or half typed', () => {
    const marks: Marks = {
      scale: { text: '12.5', remark: ' ' },
      green: { text: 'x', remark: '' },
    };
    expect(sumOf([scale, green], marks)).toBe(1250);
    expect(scoredLines([scale, green], { scale: { text: '12.5', remark: ' ' } })).toEqual([
      { line: 'scale', score: 1250 },
    ]);
  });
});
