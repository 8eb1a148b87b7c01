import type { FileRef } from '../../workflows/orgs/document.ts';
import { api, type StreamName, streamNamed } from '../api/address.ts';
import { FileLink } from './file-link.tsx';

/** A file that an act of a stream names: the scan of its document, a screenshot, a receipt. */
export const ScanLink = ({
  stream,
  file,
}: {
  /** `cases/<id>`, `notices/<id>`, … */
  readonly stream: StreamName;
  readonly file: Pick<FileRef, 'fileId' | 'name'> & Partial<Pick<FileRef, 'size'>>;
}) => {
  const { plural, id } = streamNamed(stream);
  return (
    <FileLink
      path={api(`/api/${plural}/{id}/files/{fileId}`, { id, fileId: file.fileId })}
      name={file.name}
      {...(file.size === undefined ? {} : { size: file.size })}
    />
  );
};
