import * as z from 'zod';
import { must } from '../case-view.ts';
import type { Day, Year } from './days.ts';
import { act, entry, idOf, mayNot } from './entries.ts';

const MATTER = 'matter';
const COUNTY = 'county:371622';
const LAND = 'BZ-LAND';
const FINANCE = 'BZ-FINANCE';

/** 受理、征求意见: two departments are asked. */
const accept = async (year: Year): Promise<void> => {
  await act(year, MATTER, 'office', 'accept');
  for (const unit of [LAND, FINANCE])
    await act(year, MATTER, 'office', 'consult', {
      row: { values: { unit, from: year.world.today() } },
    });
  year.world.tell('办公室受理并征求两个部门意见', 'accepted; two departments are asked');
};

/** A meeting hears it once both have answered, and where they differ. */
const putOnAgenda = async (year: Year): Promise<void> => {
  const today = year.world.today();
  const opinion = (unit: string, agrees: string, text: string) => ({
    row: { values: { unit, agrees, text, from: today } },
  });
  const meeting = { values: { meeting: '2026-09-10' } };
  const land = opinion(LAND, 'differs', '年度指标仅可调剂60亩（示例）。');
  await act(year, MATTER, `department:${LAND}`, 'record-opinion', land);
  await mayNot(year, 'CheckFailed', MATTER, 'office', 'put-on-agenda', meeting);
  const finance = opinion(FINANCE, 'agrees', '无不同意见（示例）。');
  await act(year, MATTER, `department:${FINANCE}`, 'record-opinion', finance);
  await mayNot(year, 'CheckFailed', MATTER, 'office', 'put-on-agenda', meeting);
  await act(year, MATTER, 'office', 'put-on-agenda', {
    values: { ...meeting.values, differences: '调剂60亩还是120亩（示例）' },
  });
  year.world.tell(
    '意见齐备、分歧列明后提请上会',
    'once all have answered and the difference is listed, it goes on the agenda',
  );
};

const Slip = z.object({ name: z.string() });

/** 会议议定、交办: by minutes, with an action that has its lead and its day. */
const decide = async (year: Year): Promise<void> => {
  const { world } = year;
  const decided = { values: { decided: '同意调剂用地指标120亩（示例）。' } };
  await mayNot(year, 'ProofMissing', MATTER, 'office', 'record-minutes', decided);
  const document = world.document('示例滨制强纪', '领导小组会议纪要');
  await act(year, MATTER, 'office', 'record-minutes', { ...decided, document });
  await act(year, MATTER, 'office', 'assign-action', {
    row: {
      values: { lead: LAND, what: '下达用地指标（示例）', due: '2026-10-30', from: world.today() },
    },
  });
  await world.as('office').get(`/api/entries/${idOf(year, MATTER)}/documents/slip.docx`, Slip);
  world.tell('会议纪要议定，交办单发承办单位', 'decided by minutes; the action is assigned');
};

const actionOf = async (year: Year): Promise<string> => {
  const { rows } = await entry(year.world, idOf(year, MATTER));
  return rows.actions?.[0]?.id ?? '';
};

/** 落实: nothing is closed while an action is open. */
const carryOut = async (year: Year): Promise<void> => {
  const id = await actionOf(year);
  await act(year, MATTER, `department:${LAND}`, 'report-action', {
    row: { id, values: { progress: '指标已报省厅备案（示例）' } },
  });
  const done = { reason: '指标已落实（示例）。' };
  await mayNot(year, 'CheckFailed', MATTER, COUNTY, 'close', done);
};

const close = async (year: Year): Promise<void> => {
  const row = { id: await actionOf(year), values: { to: year.world.today() } };
  await act(year, MATTER, `department:${LAND}`, 'end-action', {
    row,
    reason: '指标已下达（示例）。',
  });
  const { tasks } = await entry(year.world, idOf(year, MATTER));
  must(
    tasks.some(({ id, org }) => id === 'ask:close-due' && org === '371622'),
    'whoever raised the matter is not asked to close it',
  );
  await act(year, MATTER, COUNTY, 'close', { reason: '用地已落实，可以开工（示例）。' });
  year.world.tell('落实事项办结，提出单位销号', 'the action is done; whoever raised it closes it');
};

/** 事项 settled by minutes: raised, consulted, heard, decided, carried out, closed. */
export const matterDays: readonly Day[] = [
  { on: '2026-08-26', act: accept },
  { on: '2026-09-01', act: putOnAgenda },
  { on: '2026-09-10', act: decide },
  { on: '2026-10-12', act: carryOut },
  { on: '2026-10-28', act: close },
];
