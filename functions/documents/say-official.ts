import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { blank, type Run } from './official-paper.ts';

const NUMBER = /\S*?〔\d{4}〕\d+号/;

/** The documents that a basis names, each once: `滨政办字〔2024〕18号 一（三）：…` is `滨政办字〔2024〕18号文件`. */
export const basisZh = (basis: readonly string[]): string => {
  const named = basis.map((one) => {
    const number = NUMBER.exec(one)?.[0];
    return number === undefined ? (one.split(/[：:]/)[0] ?? one).trim() : `${number}文件`;
  });
  return [...new Set(named)].join('、');
};

/** What a title is about: `关于X的公示` is X. */
export const aboutOf = (title: string): string | undefined => /^关于(.+)的公示/.exec(title)?.[1];

/** The final list's name from that of the proposed one: 拟定名单, 拟认定名单 and 拟推荐…名单 lose their 拟. */
export const finalListOf = (title: string): readonly Run[] => {
  const about = aboutOf(title);
  const plain = about?.replace(/拟(?:定|列入)?(?=\S*名单)/, '');
  return plain === undefined || !plain.endsWith('名单') ? [blank('名单名称'), '名单'] : [plain];
};

/** Steps that a round has by its settings, in their order, as a notice lists them. */
export const procedureOf = (
  call: Pick<
    ApplicationCall,
    'mayFile' | 'reviewingDepartments' | 'siteCheck' | 'experts' | 'decisionChain'
  >,
): string => {
  const steps = [
    ...(call.mayFile.afterPreliminaryReview.length > 0 ? ['县级初审推荐'] : []),
    '形式审查',
    ...(call.reviewingDepartments.length > 0 ? ['部门联审'] : []),
    ...(call.siteCheck === 'none' ? [] : ['实地核查']),
    ...(call.experts.seats > 0 ? ['专家评审'] : []),
    ...call.decisionChain.map(({ title }) => title.zh),
  ];
  return `经${steps.join('、')}`;
};

/** Without its last full stop, so that a sentence can go on. */
export const openEnded = (sentence: string): string => sentence.trim().replace(/[。；，]+$/, '');
