import { describe, expect, it } from 'vitest';
import { titleLines, widthOf } from '../../../functions/documents/word/title-lines.ts';

const MOST = 20;

describe('a title of an official document (GB/T 9704-2012, 7.3.1)', () => {
  it.each([
    ['关于推荐省级集群的报告', ['关于推荐省级集群的报告']],
    [
      '2026年度市级先进制造业集群重点培育对象名单',
      ['2026年度市级先进制造业', '集群重点培育对象名单'],
    ],
    [
      '关于2026年一季度产业集群运行监测情况的通报',
      ['关于2026年一季度产业', '集群运行监测情况的通报'],
    ],
  ])('breaks %s between its words, into lines of about one length', (title, lines) => {
    expect(titleLines(title, MOST)).toEqual(lines);
  });

  it('never has a line longer than it may be, nor loses a letter, nor leaves 的 to begin one', () => {
    const long =
      '关于审议2026年度滨州市先进制造业集群重点培育对象申报（示例批次）和省级集群推荐有关事项的会议纪要';
    const lines = titleLines(long, MOST);
    expect(lines.join('')).toBe(long);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(MOST);
      expect(line).not.toMatch(/^[的）”]/u);
    }
    expect(lines).toHaveLength(3);
  });

  it('keeps a word that alone is longer than a line', () => {
    expect(titleLines('a'.repeat(60), MOST)).toEqual(['a'.repeat(60)]);
  });
});
