import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Noto Sans Hans (SIL Open Font License 1.1), one file a weight; PDFs hold the glyphs that they use. */
export const FONT_FILES = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'] as const;

/** On Lambda the files lie beside the bundle (infra/functions/function-code.ts), elsewhere in their package. */
export const fontPaths = (): { readonly normal: string; readonly bold: string } => {
  const root = process.env.LAMBDA_TASK_ROOT;
  const folder =
    root === undefined
      ? fileURLToPath(new URL('../fonts', import.meta.resolve('@embedpdf/fonts-sc')))
      : join(root, 'fonts');
  const [normal, bold] = FONT_FILES;
  return { normal: join(folder, normal), bold: join(folder, bold) };
};
