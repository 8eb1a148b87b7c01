import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { fieldTitle } from '../../workflows/form/form.ts';
import { FILE_KIND } from '../../workflows/submission/file-kind.ts';
import { api } from '../api/address.ts';
import { useCall } from '../api/call-reads.ts';
import { useReference } from '../api/reference.ts';
import { Download } from '../display/download.tsx';
import { FileLink } from '../display/file-link.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

const Attached = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { orgNameAt } = useReference();
  const { minute } = useMoment();
  const { data: call } = useCall(kase.callId);
  const files = kase.submission.files ?? {};
  if (Object.keys(files).length === 0) return <p>{t('files.none')}</p>;
  return (
    <table className="plain">
      <caption className="unseen">{t('files.attached')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('files.name')}</th>
          <th scope="col">{t('files.kind')}</th>
          <th scope="col">{t('files.proves')}</th>
          <th scope="col">{t('files.by')}</th>
          <th scope="col">{t('files.at')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(files).map(([key, { fileId, name, size, kind, field, org, at }]) => (
          <tr key={key}>
            <td>
              <FileLink
                path={api('/api/cases/{id}/files/{fileId}', { id: kase.id, fileId })}
                name={name}
                size={size}
              />
            </td>
            <td>{say(FILE_KIND[kind])}</td>
            <td>
              {field === undefined || call?.form === undefined
                ? '—'
                : say(fieldTitle(call.form, field))}
            </td>
            <td>{orgNameAt(org, at)}</td>
            <td className="number">{minute(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Who files, runs or audits the case reads its check code; the office and auditors see the records too. */
const useDocuments = (kase: CaseAnswer) => {
  const { t } = useTranslation('case');
  const party = kase.checkCode !== undefined;
  const whole = kase.records !== undefined;
  const filed = kase.submission.filed !== undefined;
  const when = <F extends string>(shown: boolean, file: F, title: string) =>
    shown ? [[file, title] as const] : [];
  return [
    ...when(party || kase.review.papersOpen, 'form.pdf', t('files.formPdf')),
    ...when(party || kase.review.papersOpen, 'form.docx', t('files.formWord')),
    ...when(party && filed, 'receipt.pdf', t('files.receipt')),
    ...when(party, 'bound.pdf', t('files.bound')),
    ...when(party, 'dossier.pdf', t('files.dossierPdf')),
    ...when(party, 'dossier.docx', t('files.dossierWord')),
    ...when(whole && kase.review.total !== undefined, 'scores.xlsx', t('files.scores')),
  ];
};

const Made = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const documents = useDocuments(kase);
  if (documents.length === 0) return <p>{t('files.noneMade')}</p>;
  return (
    <>
      <p className="under">{t('files.madeHelp')}</p>
      <Flex gap={8} wrap>
        {documents.map(([file, title]) => (
          <Download
            key={file}
            path={api(`/api/cases/{id}/documents/${file}`, { id: kase.id })}
            label={title}
          />
        ))}
      </Flex>
    </>
  );
};

/** Documents that the system makes of the case, and the files attached to it. */
export const Files = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  return (
    <div className="stack">
      <Card size="small" title={<h2 className="part-title">{t('files.made')}</h2>}>
        <Made kase={kase} />
      </Card>
      <Card size="small" title={<h2 className="part-title">{t('files.attached')}</h2>}>
        <Attached kase={kase} />
      </Card>
    </div>
  );
};
