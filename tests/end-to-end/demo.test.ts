import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { asItShould } from '../../cli/demo/expected.ts';

const MAIN = fileURLToPath(new URL('../../cli/demo/main.ts', import.meta.url));

// The demo promises 60 s on two cores; a shared machine that runs other tests beside it may take twice that.
const SLOWEST_SECONDS = 120;

const Shown = z.object({
  cases: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      applicant: z.string(),
      call: z.string(),
      status: z.string(),
      titles: z.array(z.string()),
      events: z.int().positive(),
    }),
  ),
  events: z.int(),
  chains: z.strictObject({ checked: z.int(), broken: z.int() }),
  seconds: z.number(),
});

const demo = (...args: readonly string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { maxBuffer: 32 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

const MUNICIPAL = 'binzhou-2026-municipal';
const PROVINCIAL = 'binzhou-2026-province-round';

describe('the demo', () => {
  it('takes the clusters of the policy from a county’s draft to the nation’s answer, each to its end', async () => {
    const { code, stdout, stderr } = await demo('--json');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const shown = Shown.parse(JSON.parse(stdout));
    const ends = (call: string) =>
      shown.cases
        .filter((kase) => kase.call === call)
        .map(({ status }) => status)
        .sort();
    expect(ends(MUNICIPAL)).toEqual([
      'lapsed',
      ...Array.from({ length: 10 }, () => 'listed'),
      'not-selected',
      'not-selected',
    ]);
    expect(ends(PROVINCIAL)).toEqual([
      'not-selected',
      'not-selected',
      'not-selected',
      'not-selected',
      'not-selected-upstream',
      'recommendation-withdrawn',
      'selected',
    ]);
    expect(ends('binzhou-2023-province-round')).toEqual(['selected']);
    expect(ends('binzhou-2024-province-round')).toEqual(['selected']);
    const top = shown.cases.find((kase) => kase.call === PROVINCIAL && kase.status === 'selected');
    expect(top?.titles).toEqual(['山东省先进制造业集群', '国家先进制造业集群']);
    expect(shown.chains).toEqual({ checked: shown.cases.length, broken: 0 });
    expect(shown.events).toBe(shown.cases.reduce((sum, { events }) => sum + events, 0));
    console.log(`demo: ${shown.cases.length} cases, ${shown.events} events, ${shown.seconds} s`);
    expect(shown.seconds).toBeLessThan(SLOWEST_SECONDS);
  });

  it('fails where an application ends otherwise than it should, and where an event was taken out of a chain', async () => {
    const { code, stdout, stderr } = await demo(
      ...['--json', '--quick', '--plant', 'wrong-end', '--plant', 'broken-chain'],
    );
    expect(code).toBe(1);
    expect(stderr).toContain('阳信县肉牛加工集群: not-selected, not listed');
    expect(Shown.parse(JSON.parse(stdout)).chains.broken).toBe(1);
  });

  it('needs no more than one of the two to fail', () => {
    const [whole, broken] = [{ broken: false }, { broken: true }];
    expect(asItShould([whole, whole], [])).toBe(true);
    expect(asItShould([whole, whole], ['a wrong end'])).toBe(false);
    expect(asItShould([whole, broken], [])).toBe(false);
  });
});
