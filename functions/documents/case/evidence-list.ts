import { withoutOthersParts } from '../../../workflows/case/own-parts.ts';
import { type Form, fieldTitle } from '../../../workflows/form/form.ts';
import { type AttachedFile, attachmentsOf } from '../../../workflows/submission/state.ts';
import type { Visible } from '../../views/visible.ts';

/** Sealed documents first, then what proves figures in the order of the call's list, then the rest (装订顺序). */
const ORDER: readonly AttachedFile['kind'][] = [
  'sealed-document',
  'commitment',
  'letter',
  'evidence',
];

export interface ListedFile extends AttachedFile {
  /** What it proves, in the form's words. */
  readonly proves: string;
}

/** Attached files that the reader may see, in the order in which a paper set is bound. */
export const evidenceList = (
  visible: Pick<Visible, 'call' | 'kase' | 'shown' | 'actors'>,
  form: Form,
): readonly ListedFile[] => {
  const { call, shown } = visible;
  const place = ({ kind, field }: AttachedFile): number => {
    const listed = call.evidence.findIndex((wanted) => wanted.field === field);
    return ORDER.indexOf(kind) * 1000 + (listed < 0 ? 999 : listed);
  };
  const before = (a: AttachedFile, b: AttachedFile): number =>
    place(a) - place(b) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
  return [...attachmentsOf(withoutOthersParts(visible, shown.submission))]
    .sort(before)
    .map((file) => ({
      ...file,
      proves: file.field === undefined ? '' : fieldTitle(form, file.field).zh,
    }));
};

/** Each file once where it is first bound, with all that it proves: the same bytes are one paper. */
export const papersOnce = (files: readonly ListedFile[]): readonly ListedFile[] => {
  const papers = new Map<string, ListedFile>();
  for (const file of files) {
    const known = papers.get(file.sha256);
    const proves = [...new Set([known?.proves ?? '', file.proves])].filter((one) => one !== '');
    papers.set(file.sha256, { ...(known ?? file), proves: proves.join('、') });
  }
  return [...papers.values()];
};
