import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../cli/demo/world.ts';
import { launch } from '../chromium.ts';
import * as county from './county.ts';
import { Office } from './hands.ts';
import * as notice from './notice.ts';
import * as recommendation from './recommendation.ts';
import * as review from './review.ts';

// One whole round by clicking alone: nothing here sends a request of its own. Only the clock is moved from outside, as
// time would.

const CALL = fileURLToPath(new URL('./call.json', import.meta.url));

let browser: Browser;
let world: World;
let office: Office;
let id = '';
let published = '';

beforeAll(async () => {
  [browser, world] = await Promise.all([launch(), openWorld('2026-03-03', () => undefined)]);
  office = new Office(browser, world);
});
// Each step stands on the one before: after a failure the rest would only wait for what cannot come.
let broken = false;
beforeEach(({ skip }) => skip(broken, 'a step before it failed'));
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  broken = true;
  // What each of them saw when it went wrong, where somebody asks for it.
  const folder = process.env.TIDU_SHOTS;
  if (folder !== undefined) await office.photograph(folder);
});
afterAll(async () => {
  await browser?.close();
  await world?.instance.stop();
});

/** Where the case stands, as its applicant reads it. */
const stands = async (status: string): Promise<void> => {
  await world.settled();
  const { go, reads } = await office.at('county:371625');
  await go(`/cases/${id}`);
  await reads(status);
};

describe('one round, by clicking alone', () => {
  it('the office opens it from a file that is checked while it is read', async () => {
    const { page, go, press, dialog, reads } = await office.at('office');
    await go('/administration/call');
    await page.locator('input[type="file"]').setInputFiles(CALL);
    await reads('检查通过，可以发布');
    await press('发布申报批次');
    await press('发布申报批次', dialog('发布申报批次'));
    await reads('申报批次已发布');
  });

  it('two counties fill in a joint application, each its own part', async () => {
    id = await county.openJointly(office);
    await county.fillLead(office, id);
    await county.fillPartner(office, id);
  });

  it('both heads sign the version that stands, and the lead files it', async () => {
    const paper = { title: '关于申报产业集群的请示（示例）', date: '2026-03-03' };
    await county.signOff(office, id, '371625', { ...paper, number: '博政呈〔2026〕3号' });
    await county.signOff(office, id, '371621', { ...paper, number: '惠政呈〔2026〕7号' });
    await county.file(office, id);
    await stands('形式审查');
  });

  it('the office returns one field, the county mends and answers it, the office accepts', async () => {
    await review.returnIt(office, id);
    await stands('退回补正');
    const paper = {
      number: '博政呈〔2026〕4号',
      title: '关于补正申报材料的请示（示例）',
      date: '2026-03-03',
    };
    await county.correct(office, id, paper);
    await review.accept(office, id);
    await stands('部门联审');
  });

  it('three departments answer: tax disputes its figure, and the office settles it', async () => {
    await review.dispute(office);
    await review.noObjection(office, 'BZ-STATS');
    await review.noObjection(office, 'BZ-EMERGENCY');
    await review.settle(office, id);
    await stands('专家评审');
  });

  it('an expert declares, reads, scores and signs', async () => {
    await review.appoint(office, id);
    await review.score(office, id);
    await stands('提请审议');
  });

  it('the leading group decides by its minutes', async () => {
    await review.decide(office, '2026-03-03');
    // The county is told with the notice, and not before.
    await stands('提请审议');
  });

  it('somebody objects to the notice from a telephone, and supervision finds nothing in it', async () => {
    published = await notice.publish(office, 'joint-2026', '2026-03-04');
    await world.goTo('2026-03-05');
    expect(await notice.object(browser, world.instance.origin, published)).toContain('回执');
    await notice.admitAndAssign(office, id);
    await notice.conclude(office);
    await world.goTo('2026-03-12');
    await stands('公示期满');
  });

  it('the city recommends it within the quota, and the province’s answer is recorded', async () => {
    await recommendation.nominate(office);
    await recommendation.approve(office, '2026-03-12');
    await recommendation.sendLetter(office, '2026-03-12');
    await recommendation.recordOutcome(office, '2026-03-12');
    await stands('上级入选');
  });

  it('everybody worked at a browser of their own, and no page reported a fault', () => {
    expect(office.contexts()).toBeGreaterThanOrEqual(12);
    expect(office.faults()).toEqual([]);
  });
});
