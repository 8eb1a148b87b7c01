import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './files.ts';

/** Words that sound of discipline, parliament or machines to an official, and what is said instead. */
const AVOIDED: Readonly<Record<string, string>> = {
  案卷: '申报项目',
  决议: '会议纪要',
  令牌: '登录凭证',
  否决权: '一票否决事项',
  拒绝: '不予受理、不予推荐',
  县级负责人: '单位负责人',
};

const HAN = /\p{Script=Han}/u;

/** Avoided words in a text, each with what to say. */
const avoidedIn = (text: string): readonly string[] =>
  Object.entries(AVOIDED).flatMap(([word, say]) =>
    text.includes(word) ? [`${word} → ${say}`] : [],
  );

/** Names of commands, events or classes that stand quoted in a Chinese sentence: a reader knows only their titles. */
const codeIn = (line: string): readonly string[] =>
  HAN.test(line) ? (line.match(/[“(（][A-Z][a-z]+[A-Z][A-Za-z]*[”)）]/gu) ?? []) : [];

const rooms = ['workflows', 'functions', 'local', 'cli', 'data', 'console'] as const;

describe('the words of the offices', () => {
  it.each(rooms)('%s says nothing that an official would not write', (room) => {
    const found = filesBelow(room, ['.ts', '.tsx', '.json']).flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          [...avoidedIn(line), ...codeIn(line)].map((what) => `${file}:${index + 1} ${what}`),
        ),
    );
    expect(found).toEqual([]);
  });

  it('are told from those to be avoided', () => {
    expect(avoidedIn('该案卷已被拒绝')).toEqual(['案卷 → 申报项目', '拒绝 → 不予受理、不予推荐']);
    expect(avoidedIn('不予受理,请写明理由')).toEqual([]);
    expect(codeIn('“GiveOpinion”不能代录')).toEqual(['“GiveOpinion”']);
    expect(codeIn('请先解除锁定(ReopenPart)')).toEqual(['(ReopenPart)']);
    expect(codeIn('超过300MB的PDF(也可用JPG)')).toEqual([]);
  });
});
