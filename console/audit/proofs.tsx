import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { fieldTitle } from '../../workflows/form/form.ts';
import { type AttachedFile, attachmentKey } from '../../workflows/submission/state.ts';
import { useCall } from '../api/call-reads.ts';
import { useReference } from '../api/reference.ts';
import { isTold } from '../case/timeline-rows.ts';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { PlainTable } from '../display/plain-table.tsx';
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

interface Props {
  readonly kase: CaseAnswer;
  readonly items: readonly HistoryItem[];
}

const Row = ({ kase, items, file }: Props & { readonly file: AttachedFile }) => {
  const { t } = useTranslation('audit');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { orgName } = useReference();
  const form = useCall(kase.callId).data?.form;
  const { field, org, at, sha256 } = file;
  return (
    <tr>
      <td>
        <Proof caseId={kase.id} file={file} />
      </td>
      <td>{field === undefined || form === undefined ? '—' : say(fieldTitle(form, field))}</td>
      <td>
        {t('proof.by', { org: orgName(org), at: minute(at) })}
        <div className="under">{t('hits.seq', { seq: recordOf(items, file) ?? '—' })}</div>
      </td>
      <td>
        <code className="digest">{sha256}</code>
      </td>
    </tr>
  );
};

/** Every file with its digest and the record that sealed it. */
export const Proofs = ({ kase, items }: Props) => {
  const { t } = useTranslation('audit');
  const files = Object.values(kase.submission.files ?? {});
  if (files.length === 0) return <Nothing say={t('proof.none')} />;
  return (
    <Card size="small">
      <p className="under">{t('proof.what')}</p>
      <PlainTable
        caption={t('tabs.proofs')}
        heads={[t('proof.file'), t('proof.figure'), t('proof.attached'), t('proof.digest')]}
      >
        {files.map((file) => (
          <Row key={attachmentKey(file)} kase={kase} items={items} file={file} />
        ))}
      </PlainTable>
    </Card>
  );
};
