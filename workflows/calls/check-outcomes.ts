import type { ApplicationCall } from './call.ts';
import { block, type CallProblem, warn } from './problem.ts';

const NO_SUCCESS = block(
  'outcomes',
  'call.outcome-success',
  '结果中至少要有一种入选结果',
  'at least one outcome must be other than “not selected”',
);

const NO_REJECTION = block(
  'outcomes',
  'call.outcome-not',
  '结果中应有“未入选”，否则无法作出不予入选的决定',
  'there is no outcome for an application that is not selected',
);

const NOTHING_ABOVE = block(
  'upstream',
  'call.upstream',
  '设有“推荐”结果，须填写对应的上级申报通知',
  'an outcome recommends upward, but the call has no upstream call',
);

const NOTHING_UPWARD = warn(
  'outcomes',
  'call.outcome-recommend',
  '对应上级申报通知，但没有“推荐”结果',
  'the call serves an upstream call, but no outcome recommends',
);

export const checkOutcomes = (call: ApplicationCall): readonly CallProblem[] => {
  const kinds = call.outcomes.map(({ kind }) => kind);
  const recommends = kinds.includes('recommend');
  return [
    ...(kinds.every((kind) => kind === 'not') ? [NO_SUCCESS] : []),
    ...(kinds.includes('not') ? [] : [NO_REJECTION]),
    ...(recommends && call.upstream === undefined ? [NOTHING_ABOVE] : []),
    ...(!recommends && call.upstream !== undefined ? [NOTHING_UPWARD] : []),
    ...checkLegalBasis(call),
  ];
};

/** Whether a level may recognise at all needs a stated basis (创建示范活动管理办法(试行), arts. 3 and 4). */
const checkLegalBasis = ({ outcomes }: ApplicationCall): readonly CallProblem[] =>
  outcomes.flatMap(({ kind, legalBasis, title }, i) =>
    kind === 'recognise' && (legalBasis ?? '').trim() === ''
      ? [
          block(
            `outcomes.${i}.legalBasis`,
            'call.legal-basis',
            `“${title.zh}”属于认定，须写明依据；没有依据的，请用“列入重点培育对象”等结果`,
            `“${title.en}” recognises: state its legal basis, or use an outcome that lists candidates`,
          ),
        ]
      : [],
  );
