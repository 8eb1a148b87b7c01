import { mustRest } from './case-view.ts';
import { confirmPart, type Filing, fieldsOf } from './filing.ts';
import type { World } from './world.ts';

const ITEMS = [
  { path: 'size.tax', reason: '2025年税收与所附完税情况说明不一致，请核对后重新填报。' },
  { path: 'plan.measures', reason: '推进措施未写明责任单位，请补充。' },
];

/** 退回补正: all that is missing at once, pinned to fields; half an answer is refused. */
export const returnForCorrection = async (world: World, { id }: Filing): Promise<void> => {
  await world.as('office').does(id, 'ReturnForCorrection', { items: ITEMS });
  await mustRest(world, 'correction', [id]);
  world.tell(
    '退回补正：新能源及装备制造集群，两处一次性告知，审查计时暂停',
    'returned for correction: two places at once, the office’s clock stands still',
  );
};

export const answerCorrection = async (world: World, filing: Filing): Promise<void> => {
  const { id, application } = filing;
  const clerk = world.as(`county:${application.applicant}`);
  const answers = ITEMS.map(({ path }) => ({ path, answer: '已按要求核对更正并重新确认。' }));
  await clerk.isRefused('CorrectionIncomplete', id, 'AnswerReturn', { answers: answers.slice(1) });
  const measures = String(fieldsOf(filing, 'plan').measures);
  await confirmPart(world, filing, 'size', fieldsOf(filing, 'size'));
  await confirmPart(world, filing, 'plan', {
    ...fieldsOf(filing, 'plan'),
    measures: `${measures}。责任单位：沾化区工业和信息化局（示例）`,
  });
  await clerk.does(id, 'AnswerReturn', { answers });
  await mustRest(world, 'formal-review', [id]);
  world.tell('补正逐条答复完毕，继续形式审查', 'each item is answered; the formal review goes on');
};
