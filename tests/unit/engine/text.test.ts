import { describe, expect, it } from 'vitest';
import { MOST_DEPTH, printable, printableWithin, receive } from '../../../engine/text.ts';

const rulesOf = (value: unknown): readonly string[] =>
  receive(value).problems.map(({ rule }) => rule);

const nested = (depth: number): unknown => {
  let value: unknown = '底';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

describe('the gate for text', () => {
  it('lets pass what people write, line breaks and rare characters included', () => {
    const said = {
      name: '𠮷田（博兴）厨具',
      note: '第一行\r\n\t第二行　“引号”…①',
      figures: [1, true, null],
    };
    expect(receive(said)).toEqual({ value: said, problems: [] });
  });

  it('gives what looks the same one spelling', () => {
    expect(receive({ name: 'e\u0301' }).value).toEqual({ name: 'é' });
    expect(receive(' \ufeff博兴\u200b\n').value).toBe(' 博兴\n');
  });

  it('takes what would be drawn as nothing for nothing', () => {
    for (const blank of ['\u200b\u200d', ' \u3000\u3164', '\u2800\u2060'])
      expect(receive([blank]).value, JSON.stringify(blank)).toEqual(['']);
  });

  it('keeps the variant of a character that a name is written with', () => {
    expect(receive('葛\u{e0100}').value).toBe('葛\u{e0100}');
  });

  it.each([
    ['\ud800', 'text.half-character'],
    ['甲\udc00乙', 'text.half-character'],
    ['\u0000', 'text.control'],
    ['\u009f', 'text.control'],
    ['\uffff', 'text.no-character'],
    ['\ufffe', 'text.no-character'],
    ['\u{1ffff}', 'text.no-character'],
    ['\ufffd', 'text.not-utf8'],
    ['\u202e', 'text.direction'],
    ['\u200f', 'text.direction'],
  ])('refuses %j', (character, rule) => {
    expect(rulesOf({ name: `博${character}兴` })).toEqual([rule]);
    expect(rulesOf({ [`博${character}`]: 1 })).toEqual([rule]);
  });

  it('names the field, the place and the character, in both languages', () => {
    const [problem] = receive({ items: [{}, { reason: '请补正\u202e附件' }] }).problems;
    expect(problem?.path).toBe('items.1.reason');
    expect(problem?.message.zh).toBe(
      '第4个字符（“请补正”之后）是改变文字方向的不可见字符（U+202E），请删去后重新提交',
    );
    expect(problem?.message.en).toContain('U+202E');
  });

  it('lists all that is wrong at once, but not endlessly', () => {
    expect(rulesOf(['\u0000', '好', '\uffff'])).toHaveLength(2);
    expect(rulesOf(Array.from({ length: 5_000 }, () => '\u0000'))).toHaveLength(100);
  });

  it('refuses what is nested without end, and reads what forms and calls need', () => {
    expect(rulesOf(nested(MOST_DEPTH))).toEqual([]);
    expect(rulesOf(nested(20_000))).toEqual(['depth']);
  });

  it('refuses names that no field can have: of what storage seals, and of what objects inherit', () => {
    expect(rulesOf({ contact: { $personal: 'case/other/person/a.b', sealed: '1.x' } })).toEqual([
      'text.name',
    ]);
    expect(rulesOf(JSON.parse('{"a":{"__proto__":{"x":1}}}'))).toEqual(['text.name']);
    expect(rulesOf(JSON.parse('{"constructor":1}'))).toEqual([]);
  });
});

describe('what goes on paper', () => {
  it('loses what paper cannot hold, and nothing else', () => {
    expect(printable('博\uffff兴\u0000县\ud800\u202e𠮷')).toBe('博兴县𠮷');
    expect(printable('甲\u000b乙\r丑\r\n丙\u2028丁\t戊')).toBe('甲乙\n丑\n丙\n丁\t戊');
  });

  it('still shows where a character was lost', () => {
    expect(printable('博\ufffd县')).toBe('博\ufffd县');
  });

  it('is the same within lists and records, and leaves other things alone', () => {
    const bytes = new Uint8Array([1]);
    expect(printableWithin({ rows: [['甲\ufffe', 1]], bytes })).toEqual({
      rows: [['甲', 1]],
      bytes,
    });
  });
});
