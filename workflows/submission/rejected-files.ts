import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { CaseState } from '../case/state.ts';
import type { Facts } from '../facts.ts';
import { FILE_FAULT } from '../files/fault.ts';
import { attachmentsOf } from './state.ts';

/**
 * What was rejected counts for nothing and is not sent on. What awaits its check is filed, closed to others: no deadline is
 * lost to a scanner. Needs the fact `file-checks`.
 */
export const rejectedFiles = ({
  kase,
  facts,
}: {
  readonly kase: CaseState;
  readonly facts: Pick<Facts, 'fileChecks'>;
}): readonly Problem[] => {
  const files = new Map(attachmentsOf(kase.submission).map((file) => [file.fileId, file]));
  return [...files.values()].flatMap(({ fileId, name, sha256 }) => {
    const { check, fault } = own(facts.fileChecks ?? {}, sha256) ?? {};
    if (check !== 'rejected' || fault === undefined) return [];
    const why = FILE_FAULT[fault];
    return [
      {
        path: `files.${fileId}`,
        rule: 'file-check',
        message: {
          zh: `材料“${name}”拒收：${why.zh}；请先移除该文件`,
          en: `"${name}" was rejected: ${why.en}; detach it first`,
        },
      },
    ];
  });
};
