import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { type AttachedFile, attachmentKey } from '../../workflows/submission/state.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { Failure } from '../app/failure.tsx';
import { FileCheck } from '../display/check-tag.tsx';
import { FileLink } from '../display/file-link.tsx';
import { sha256OfFile } from './file-digest.ts';

type Checked = 'not-yet' | 'running' | 'same' | 'different';

/** Reads the file anew and compares what was read with the digest that the chain holds. */
const useFileCheck = (caseId: string, file: AttachedFile) => {
  const [checked, setChecked] = useState<Checked>('not-yet');
  const [error, setError] = useState<unknown>();
  const check = async (): Promise<void> => {
    setChecked('running');
    setError(undefined);
    try {
      const { url } = await get(
        api('/api/cases/{id}/files/{fileId}', { id: caseId, fileId: file.fileId }),
      );
      const found = await sha256OfFile(url);
      setChecked(found === file.sha256 ? 'same' : 'different');
    } catch (failure) {
      setError(failure);
      setChecked('not-yet');
    }
  };
  return { checked, error, check: () => void check() };
};

/** One file: open it, and prove that it is the one that was attached. */
export const Proof = ({
  caseId,
  file,
}: {
  readonly caseId: string;
  readonly file: AttachedFile;
}) => {
  const { t } = useTranslation('audit');
  const { checked, error, check } = useFileCheck(caseId, file);
  return (
    <div className="proof">
      <FileLink
        path={api('/api/cases/{id}/files/{fileId}', { id: caseId, fileId: file.fileId })}
        name={file.name}
        size={file.size}
      />
      <FileCheck caseId={caseId} fileId={file.fileId} />
      <Button size="small" loading={checked === 'running'} onClick={check}>
        {t('proof.check')}
      </Button>
      <span role="status">
        {checked === 'same' && <Tag color="success">✓ {t('proof.same')}</Tag>}
        {checked === 'different' && <Tag color="error">✗ {t('proof.different')}</Tag>}
      </span>
      {error !== undefined && <Failure error={error} again={check} />}
    </div>
  );
};

/** The files that prove a figure, by its path; one click from the figure to its sealed proof. */
export const ProofsOf = ({ kase, path }: { readonly kase: CaseAnswer; readonly path: string }) => {
  const files = Object.values(kase.submission.files ?? {}).filter(({ field }) => field === path);
  return files.map((file) => <Proof key={attachmentKey(file)} caseId={kase.id} file={file} />);
};
