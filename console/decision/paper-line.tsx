import type { ReactNode } from 'react';
import type { OfficialDocument } from '../../workflows/orgs/document.ts';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';

/** The document of an act on an application: number, title and date, with its scan where there is one. */
export const PaperLine = ({
  caseId,
  document,
  children,
}: {
  readonly caseId: string;
  readonly document: OfficialDocument;
  /** Said right after the number. */
  readonly children?: ReactNode;
}) => {
  const { day } = useMoment();
  return (
    <>
      <span className="number">{document.number}</span>
      {children}
      <div>
        {document.title}，{day(document.date)}
      </div>
      {document.file !== undefined && <ScanLink stream={`cases/${caseId}`} file={document.file} />}
    </>
  );
};
