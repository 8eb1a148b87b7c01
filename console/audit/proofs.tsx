import { Card, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { fieldTitle } from '../../workflows/form/form.ts';
import { type AttachedFile, attachmentKey } from '../../workflows/submission/state.ts';
import { useCall } from '../api/call-reads.ts';
import { useReference } from '../api/reference.ts';
import { isTold } from '../case/timeline-rows.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Proof } from './proof.tsx';

/** The record by which a file came into the chain. */
const recordOf = (items: readonly HistoryItem[], file: AttachedFile): number | undefined =>
  items
    .filter(isTold)
    .filter(
      ({ type, data: { fileId, org, field } }) =>
        type === 'FileAttached' &&
        fileId === file.fileId &&
        org === file.org &&
        field === file.field,
    )
    .at(-1)?.seq;

/** Every file with its digest and the record that sealed it. */
export const Proofs = ({
  kase,
  items,
}: {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
}) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { orgName } = useReference();
  const { data: call } = useCall(kase.callId);
  const files = Object.values(kase.submission.files ?? {});
  if (files.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('proof.none')} />;
  return (
    <Card size="small">
      <p className="under">{t('proof.what')}</p>
      <table className="plain">
        <caption className="unseen">{t('tabs.proofs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('proof.file')}</th>
            <th scope="col">{t('proof.figure')}</th>
            <th scope="col">{t('proof.attached')}</th>
            <th scope="col">{t('proof.digest')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={attachmentKey(file)}>
              <td>
                <Proof caseId={kase.id} file={file} />
              </td>
              <td>
                {file.field === undefined || call?.form === undefined
                  ? '—'
                  : say(fieldTitle(call.form, file.field))}
              </td>
              <td>
                {t('proof.by', { org: orgName(file.org), at: minute(file.at) })}
                <div className="under">{t('hits.seq', { seq: recordOf(items, file) ?? '—' })}</div>
              </td>
              <td>
                <code className="digest">{file.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
