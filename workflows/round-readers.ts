import { bilingual } from '../engine/bilingual.ts';
import { FILING_ROLES } from './case/relations.ts';
import { ABOVE, OFFICE, REVIEW, WHOLE } from './reader-groups.ts';
import { held, type Reading } from './reads.ts';

/** Who reads what of a round, of a batch, and of how a title goes: lines of the table of readers. */
export const ROUND_READERS = {
  public: { title: bilingual('查看公开内容', 'see what is public'), who: held('any', 'any') },
  ranking: { title: bilingual('查看综合排序', 'see the ranking'), who: WHOLE },
  applications: {
    title: bilingual('查看本批次全部申报项目', 'see all applications of the call'),
    who: REVIEW,
  },
  deliberation: {
    title: bilingual('查看排序与审议情况', 'see ranking and decisions'),
    who: REVIEW,
  },
  // Lateness is no peer's to read: the office's, and theirs who audit it.
  sheet: { title: bilingual('查看本批次办理情况', 'see the sheet of the round'), who: WHOLE },
  exceptions: {
    title: bilingual('查看批次例外事项', 'see the exceptions of the round'),
    who: WHOLE,
  },
  drafts: { title: bilingual('查看办公室的文稿', 'see the office’s drafts'), who: WHOLE },
  workload: { title: bilingual('查看办理情况统计', 'see the workload'), who: OFFICE },
  batch: {
    title: bilingual('查看推荐批次', 'see the batch'),
    who: [...REVIEW, ...ABOVE, ...held('upstream', 'office')],
  },
  removal: {
    title: bilingual('查看撤销称号程序和到期复核', 'see how a title is removed or reassessed'),
    who: [...WHOLE, ...held('holder', ...FILING_ROLES)],
  },
} as const satisfies Readonly<Record<string, Reading>>;
