import { must, mustRest, view } from './case-view.ts';
import { dueOf } from './departments.ts';
import type { Filing } from './filing.ts';
import type { World } from './world.ts';

const statusOf = async (world: World, id: string, org: string): Promise<string> => {
  const { review } = await view(world.as('office'), id);
  return review.departments.find((department) => department.org === org)?.status ?? '';
};

interface Silent {
  /** Customs says nothing; the call's rule records that as no reply. */
  readonly noReply: Filing;
  /** Statistics says nothing; the call waits and names who ends it. */
  readonly escalated: Filing;
}

/** The departments' days pass: each rule of silence takes its course, and neither is consent. */
export const letDaysPass = async (world: World, { noReply, escalated }: Silent): Promise<void> => {
  const office = world.as('office');
  const early = { department: 'BZ-STATS', reason: '尚未到期' };
  await office.isRefused('NotEscalated', escalated.id, 'EndWaiting', early);
  await world.goPast(await dueOf(world, noReply.id, 'BZ-CUSTOMS'));
  await world.settled();
  must((await statusOf(world, noReply.id, 'BZ-CUSTOMS')) === 'no-reply', 'no reply not recorded');
  world.tell(
    '食品加工集群：滨州海关逾期未反馈，按“逾期未反馈”如实记载（不视为同意）',
    'customs said nothing in time: recorded as no reply, which is no consent',
  );
  must((await statusOf(world, escalated.id, 'BZ-STATS')) === 'asked', 'waiting ended by itself');
  await mustRest(world, 'departments', [escalated.id]);
  world.tell(
    '精细化工集群：市统计局逾期，按规则继续等待并提请办公室处理',
    'statistics is late as well: there the round waits and turns to the named body',
  );
};

/** The body that the rule names ends the waiting, with its reason. */
export const endWaiting = async (world: World, { id }: Filing): Promise<void> => {
  await world.as('office').does(id, 'EndWaiting', {
    department: 'BZ-STATS',
    reason: '经两次催办仍未反馈，报分管负责人同意，不再等待，相关数据由专家评审时从严把握。',
  });
  must((await statusOf(world, id, 'BZ-STATS')) === 'ended', 'the waiting did not end');
  world.tell('办公室写明理由，结束等待', 'the office ends the waiting and says why');
};
