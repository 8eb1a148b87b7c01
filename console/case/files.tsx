import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { fieldTitle } from '../../workflows/form/form.ts';
import { FILE_KIND } from '../../workflows/submission/file-kind.ts';
import type { AttachedFile } from '../../workflows/submission/state.ts';
import { api } from '../api/address.ts';
import { useCall } from '../api/call-reads.ts';
import { useReference } from '../api/reference.ts';
import { CheckTag, useChecks } from '../display/check-tag.tsx';
import { Download } from '../display/download.tsx';
import { FileLink } from '../display/file-link.tsx';
import { useMoment } from '../display/moment.tsx';
import { Part } from '../display/part.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

const Row = ({
  kase,
  file,
  checks,
}: {
  readonly kase: CaseAnswer;
  readonly file: AttachedFile;
  readonly checks: ReturnType<typeof useChecks>;
}) => {
  const { say } = useLanguage();
  const { orgNameAt } = useReference();
  const { minute } = useMoment();
  const form = useCall(kase.callId).data?.form;
  const { fileId, name, size, kind, field, org, at } = file;
  return (
    <tr>
      <td>
        <FileLink
          path={api('/api/cases/{id}/files/{fileId}', { id: kase.id, fileId })}
          name={name}
          size={size}
        />{' '}
        <CheckTag of={checks.get(fileId)} />
      </td>
      <td>{say(FILE_KIND[kind])}</td>
      <td>{field === undefined || form === undefined ? '—' : say(fieldTitle(form, field))}</td>
      <td>{orgNameAt(org, at)}</td>
      <td className="number">{minute(at)}</td>
    </tr>
  );
};

const Attached = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const files = Object.entries(kase.submission.files ?? {});
  const checks = useChecks(kase.id);
  if (files.length === 0) return <p>{t('files.none')}</p>;
  return (
    <PlainTable
      caption={t('files.attached')}
      heads={[t('files.name'), t('files.kind'), t('files.proves'), t('files.by'), t('files.at')]}
    >
      {files.map(([key, file]) => (
        <Row key={key} kase={kase} file={file} checks={checks} />
      ))}
    </PlainTable>
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
      <Part title={t('files.made')}>
        <Made kase={kase} />
      </Part>
      <Part title={t('files.attached')}>
        <Attached kase={kase} />
      </Part>
    </div>
  );
};
