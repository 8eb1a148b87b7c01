import type { Recorded } from '../../../engine/event.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { CASE_STATUS } from '../../../workflows/case/status.ts';
import { FILE_KIND } from '../../../workflows/submission/file-kind.ts';
import { type Block, gridOr, heading, type Paper } from '../paper.ts';
import { dayZh, documentZh, fullName, momentZh, sizeZh } from '../say.ts';
import { afterBlocks } from './dossier-after.ts';
import { reviewBlocks } from './dossier-review.ts';
import type { ListedFile } from './evidence-list.ts';
import { coverOf, type FilledForm, formBlocks } from './form-paper.ts';
import type { ReviewPapers } from './review-papers.ts';

/** All papers of one application, as one reader may see them. */
export interface Dossier extends ReviewPapers {
  readonly filled: FilledForm;
  readonly kase: CaseState;
  /** Undefined where the reader may not see what was submitted beside the form. */
  readonly files: readonly ListedFile[] | undefined;
  readonly events: readonly Recorded[];
  /** Moment of the printing; the dossier of a case under way is another tomorrow. */
  readonly at: string;
}

const evidence = ({ files, orgs }: Dossier): readonly Block[] =>
  files === undefined
    ? []
    : [
        heading('佐证材料清单'),
        gridOr(
          '没有佐证材料。',
          [
            { title: '序号', weight: 0.6, align: 'center' },
            { title: '材料名称', weight: 2.4 },
            { title: '类别', weight: 1.2 },
            { title: '佐证内容', weight: 1.6 },
            { title: '报送单位', weight: 1.4 },
            { title: '大小', weight: 0.9, align: 'right' },
          ],
          files.map(({ name, kind, proves, org, size, at }, index) => [
            String(index + 1),
            name,
            FILE_KIND[kind].zh,
            proves,
            fullName(orgs, org, at),
            sizeZh(size),
          ]),
        ),
      ];

const submissionBlocks = ({ kase, orgs, files }: Dossier): readonly Block[] => {
  const { filed, signOffs, preliminary } = kase.submission;
  if (files === undefined || filed === undefined) return [];
  return [
    heading('签批和提交'),
    gridOr(
      '没有签批记录。',
      [
        { title: '单位', weight: 1.4 },
        { title: '签批时间', weight: 1.2 },
        { title: '文件', weight: 2.4 },
        { title: '版本校验码', weight: 1.2 },
      ],
      Object.entries(signOffs).map(([org, { at, document, checkCode }]) => [
        fullName(orgs, org, at),
        momentZh(at),
        document === undefined ? '' : documentZh(document),
        checkCode,
      ]),
    ),
    {
      kind: 'facts',
      rows: [
        { label: '提交时间', value: momentZh(filed.at) },
        { label: '回执编号', value: filed.receipt },
        { label: '提交版本校验码', value: filed.checkCode },
        ...(preliminary === undefined
          ? []
          : [{ label: '初审推荐单位', value: fullName(orgs, preliminary.recommender, filed.at) }]),
        ...filed.explained.map(({ explanation }) => ({ label: '情况说明', value: explanation })),
      ],
    },
  ];
};

/** 全套材料: form, evidence, opinions, decisions, notice and timeline, as far as the reader may see them. */
export const dossierPaper = (dossier: Dossier): Paper => {
  const { filled, kase, orgs, events, at } = dossier;
  const cover = coverOf(filled);
  return {
    title: `${filled.name}申报项目全套材料`,
    cover: {
      title: filled.name,
      subtitle: '申报项目全套材料',
      facts: [
        ...cover.facts.slice(1),
        { label: '当前环节', value: `${CASE_STATUS[kase.status].zh}（自${dayZh(kase.since)}起）` },
        { label: '打印时间', value: momentZh(at) },
      ],
    },
    blocks: [
      heading('申报书'),
      ...formBlocks(filled, 2),
      ...evidence(dossier),
      ...submissionBlocks(dossier),
      ...reviewBlocks(dossier),
      ...afterBlocks(kase, events, orgs),
    ],
    foot: `${filled.checkCode === '' ? '草稿' : `版本校验码 ${filled.checkCode}`}　${dayZh(at)}打印`,
    at,
  };
};
