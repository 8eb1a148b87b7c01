import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closedSets } from './closed-sets.ts';
import { filesBelow } from './files.ts';

/** Words of closed sets that name something else as well, and may be written for that. */
const ALSO: readonly string[] = [
  // Steps and the screens and headings that bear their names.
  ...[
    '形式审查',
    '部门联审',
    '实地核查',
    '专家评审',
    '提请审议',
    '县级初审',
    '集体研究',
    '佐证材料',
  ],
  // Acts: what a button says.
  ...['不予受理', '退回补正', '撤销称号', '认定', '更正', '代录'],
  // Organisations, as whom somebody signs in.
  ...['成员单位', '机关纪委', '领导小组办公室'],
  // A right that holds, a part that was filed, a figure that was settled, an opinion that was corrected.
  ...['有效', '已提交', '已认定', '已更正'],
];

const sets = await closedSets();
const homes = new Map(
  [...sets].flatMap(([home, words]) => Object.values(words).map(({ zh }) => [zh, home] as const)),
);

/** Quoted texts, texts of elements, and values of JSON that are a word of a closed set from end to end. */
const labelsIn = (source: string): readonly string[] =>
  (source.match(/(?<=["'`>])[^"'`<>\n]+(?=["'`<])/g) ?? []).flatMap((text) => {
    const home = homes.get(text);
    return home === undefined || ALSO.includes(text) ? [] : [`${text}: ${home}`];
  });

const SAYING = ['console', 'functions', 'interface', 'cli', 'local', 'infra', 'adapters'];

describe('the words of a closed set stand beside the set', () => {
  it.each(SAYING)('and are written nowhere in %s', (room) => {
    const found = filesBelow(room, ['.ts', '.tsx', '.json']).flatMap((file) =>
      labelsIn(readFileSync(file, 'utf8')).map((what) => `${file} says ${what}`),
    );
    expect(found).toEqual([]);
  });

  it('which is seen in a text of the console, a paper and a line of the demo', () => {
    const verdict = 'workflows/review/opinions/verdict.ts VERDICT';
    expect(labelsIn('    "objection": "有异议",')).toEqual([`有异议: ${verdict}`]);
    expect(labelsIn("  objection: '有异议',")).toEqual([`有异议: ${verdict}`]);
    expect(labelsIn("{ zh: '不涉及本部门', en: 'not ours' }")).toEqual([
      `不涉及本部门: ${verdict}`,
    ]);
    expect(labelsIn('<Tag color="red">无异议</Tag>')).toEqual([`无异议: ${verdict}`]);
    expect(labelsIn("</Tag>{'无异议'}")).toEqual([`无异议: ${verdict}`]);
    expect(labelsIn("'对“{{title}}”有异议'")).toEqual([]);
  });

  it('holds the sets that officials choose from', () => {
    const names = [...sets.keys()].map((key) => key.split(' ')[1]);
    expect(names).toEqual(
      expect.arrayContaining([
        'CASE_STATUS',
        'VERDICT',
        'RESOLUTION',
        'DECISION_VERDICT',
        'FINDING',
        'CONSEQUENCE',
        'FILE_KIND',
      ]),
    );
  });

  it('needs each of the words that may stand elsewhere', () => {
    expect(ALSO.filter((word) => !homes.has(word))).toEqual([]);
  });
});
