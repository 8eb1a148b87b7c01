import { Alert } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { attachmentKey } from '../../workflows/submission/state.ts';
import { api } from '../api/address.ts';
import { useCall } from '../api/call-reads.ts';
import { useParts } from '../api/case-reads.ts';
import { Problem } from '../api/problem.ts';
import { Loaded } from '../app/loaded.tsx';
import { FileCheck } from '../display/check-tag.tsx';
import { FileLink } from '../display/file-link.tsx';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { PartValues } from '../display/part-values.tsx';

/** Files that prove a figure, below it. */
export const Proofs = ({ kase, path }: { readonly kase: CaseAnswer; readonly path: string }) => {
  const { t } = useTranslation('case');
  const files = Object.values(kase.submission.files ?? {}).filter(({ field }) => field === path);
  if (files.length === 0) return null;
  return (
    <div className="proofs">
      <span className="under">{t('content.proof')}</span>
      {files.map((file) => (
        <Fragment key={attachmentKey(file)}>
          <FileLink
            path={api('/api/cases/{id}/files/{fileId}', { id: kase.id, fileId: file.fileId })}
            name={file.name}
            size={file.size}
          />
          <FileCheck caseId={kase.id} fileId={file.fileId} />
        </Fragment>
      ))}
    </div>
  );
};

/** The confirmed parts as the reader may see them (申报内容), each figure with the files that prove it. */
export const Content = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { minute } = useMoment();
  const parts = useParts(kase.id);
  const call = useCall(kase.callId);
  // Who may see the case but none of its figures is told so, not that something failed.
  if (parts.error instanceof Problem && parts.error.status === 404)
    return <Alert type="info" showIcon title={t('content.notForYou')} />;
  const latest = parts.data?.items
    .map(({ confirmedAt }) => confirmedAt)
    .sort()
    .at(-1);
  return (
    <Loaded query={parts}>
      {({ items }) =>
        items.length === 0 || call.data?.form === undefined ? (
          <Nothing say={t('content.none')} />
        ) : (
          <>
            {latest !== undefined && (
              <p className="under">{t('content.confirmed', { at: minute(latest) })}</p>
            )}
            <PartValues
              form={call.data.form}
              parts={items}
              beside={(path) => <Proofs kase={kase} path={path} />}
            />
          </>
        )
      }
    </Loaded>
  );
};
