import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { KITCHEN, reporting, words } from './reporting.ts';

const FIRST = 'binzhou-2026q1-monitoring';

let instance: Instance;
let act: ReturnType<typeof reporting>;
beforeAll(async () => {
  instance = await startInstance();
  act = reporting(instance);
  await act.cluster(KITCHEN, '博兴县商用厨具集群（示例）', '371625');
  await act.openRound({
    id: FIRST,
    period: '2026Q1',
    opensAt: '2026-04-01T01:00:00.000Z',
    closesAt: '2026-04-20T09:30:00.000Z',
  });
});
afterAll(() => instance.stop());

const year = async (who = 'office', query = '') =>
  instance.as(who).get(`/api/calls/${FIRST}/year${query}`);
const publish = (who: string, call: unknown, query = '') =>
  instance.as(who).post(`/api/calls${query}`, { call });

describe('the year of monitoring reports', () => {
  it('play.cultivation.2.year shows the office what is due when, and its rounds are tried out and published from it', async () => {
    const { body } = done(await year());
    expect(text(body, 'rests', 'zh')).toContain('以下各日为本系统默认');
    const items = list(body, 'items');
    expect(items.map((one) => [text(one, 'id'), text(one, 'due', 'date')])).toEqual([
      [FIRST, '2026-04-20'],
      ['binzhou-2026q2-monitoring', '2026-07-20'],
      ['binzhou-2026q3-monitoring', '2026-10-20'],
      ['binzhou-2026q4-monitoring', '2027-01-20'],
    ]);
    // 10 May 2026 is a Sunday.
    expect(text(items[0], 'bulletin', 'date')).toBe('2026-05-11');
    expect(text(items[0], 'bulletin', 'moved', 'zh')).toContain('5月10日为休息日，顺延至5月11日');
    expect(items.map((one) => field(one, 'call') === undefined)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const call = field(items[1], 'call');
    done(await publish('office', call, '?dryRun=true'));
    expect(list(done(await year()).body, 'items')[1]).toHaveProperty('call');
    done(await publish('office', call));
    const again = await publish('office', call);
    expect([again.status, words(again)]).toEqual([409, expect.stringContaining('已发布')]);
    await instance.settled();
    expect(list(done(await year()).body, 'items')[1]).not.toHaveProperty('call');
    expect(await act.status(await act.reportIn('binzhou-2026q2-monitoring', '371625'))).toBe(
      'draft',
    );
  });

  it('play.cultivation.2.year-readers is the office’s and of those who audit it, and nobody else’s', async () => {
    expect((await year('auditor:BZ-AUDIT')).status).toBe(200);
    const county = await year(COUNTY);
    expect([county.status, words(county)]).toEqual([404, expect.stringContaining('没有找到')]);
    const wrong = await year('office', '?year=soon');
    expect(wrong.status).toBe(400);
  });
});
