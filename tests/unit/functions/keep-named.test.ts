import { describe, expect, it } from 'vitest';
import { keepNamed } from '../../../functions/door/file-facts.ts';

const hash = (digit: string) => digit.repeat(64);
const named = (sha256: string) => ({ fileId: 'f-1', name: '方案.pdf', sha256, size: 9 });

const keptOf = async (value: unknown): Promise<readonly string[]> => {
  const kept: string[] = [];
  const files = { keep: async (key: string) => void kept.push(key) };
  await keepNamed({ files } as never, 'CASE#c-1', value);
  return kept;
};

describe('what names an upload keeps it', () => {
  it('an event does, wherever the file stands in it, and once', async () => {
    const events = [
      { type: 'FileAttached', ...named(hash('a')) },
      {
        type: 'ActRecorded',
        act: { document: { file: named(hash('b')) }, files: [named(hash('a'))] },
      },
    ];
    expect(await keptOf(events)).toEqual([`CASE/c-1/${hash('a')}`, `CASE/c-1/${hash('b')}`]);
  });

  it('a working copy does, whose documents carry their scans', async () => {
    const plan = { number: '博政发〔2026〕8号', title: '培育方案', file: named(hash('c')) };
    expect(await keptOf({ plan })).toEqual([`CASE/c-1/${hash('c')}`]);
  });

  it('nothing that is not a hash does, and nothing is looked for without end', async () => {
    expect(await keptOf({ plan: { file: named('../../../../etc/passwd') } })).toEqual([]);
    let deep: unknown = named(hash('d'));
    for (let n = 0; n < 50_000; n += 1) deep = [deep];
    expect(await keptOf(deep)).toEqual([]);
  });
});
