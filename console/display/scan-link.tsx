import type { FileRef } from '../../workflows/orgs/document.ts';
import { FileLink } from './file-link.tsx';

/** A file that an act of a stream names: the scan of its document, a screenshot, a receipt. */
export const ScanLink = ({
  stream,
  file,
}: {
  /** `cases/<id>`, `notices/<id>`, … */
  readonly stream: string;
  readonly file: Pick<FileRef, 'fileId' | 'name'> & Partial<Pick<FileRef, 'size'>>;
}) => (
  <FileLink
    path={`/api/${stream}/files/${file.fileId}`}
    name={file.name}
    {...(file.size === undefined ? {} : { size: file.size })}
  />
);
