import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** What an attached file is. */
export const FileKind = z.enum(['evidence', 'sealed-document', 'letter', 'commitment']);
export type FileKind = z.infer<typeof FileKind>;

export const FILE_KIND = {
  evidence: bilingual('佐证材料', 'Evidence'),
  'sealed-document': bilingual('盖章文件扫描件', 'Scan of the sealed document'),
  letter: bilingual('函件', 'Letter'),
  commitment: bilingual('真实性承诺书', 'Truthfulness commitment'),
} as const satisfies Record<FileKind, Bilingual>;
