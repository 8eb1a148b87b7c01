import { describe, expect, it } from 'vitest';
import { readCases } from './case.ts';
import { compare } from './compare.ts';
import { runCase } from './run-case.ts';

const cases = (name: string) => readCases(new URL(name, import.meta.url));
const strict = { strict: true };

describe.each(['aws-recorded.json', 'documented.json'])('%s', (file) => {
  it.each(cases(file).map((golden) => [golden.name, golden] as const))(
    '%s',
    async (_name, golden) => {
      expect(compare(golden, await runCase(golden), strict)).toEqual([]);
    },
  );
});

describe('the comparison', () => {
  const [golden] = cases('aws-recorded.json');
  const failing = cases('aws-recorded.json').find(({ name }) =>
    name.includes('BASE_UNDEFINED_OUTPUT]'),
  );
  if (golden === undefined || failing === undefined) throw new TypeError('the recordings are gone');

  it('sees another status, output, error, cause or path', async () => {
    const got = await runCase(golden);
    expect(compare(golden, { ...got, status: 'FAILED' }, strict)).toEqual([
      'status: expected "SUCCEEDED" got "FAILED"',
    ]);
    expect(compare(golden, { ...got, output: [[1]] }, strict)).toHaveLength(1);
    expect(compare(golden, { ...got, error: 'Busy' }, strict)).toHaveLength(1);
    expect(compare(golden, { ...got, states: [] }, strict)).toHaveLength(1);
    const failed = await runCase(failing);
    expect(compare(failing, { ...failed, cause: 'another' }, strict)).toHaveLength(1);
    expect(compare(failing, { ...failed, cause: 'another' }, { strict: false })).toEqual([]);
  });

  it('names a documentation page for every case of our own', () => {
    expect(cases('documented.json').filter(({ source }) => source === undefined)).toEqual([]);
  });
});
