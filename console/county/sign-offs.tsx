import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { OfficialDocument } from '../../workflows/orgs/document.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import { Copy } from '../display/copy.tsx';
import { useDocumentName } from '../display/document-name.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useSession } from '../session/session.ts';
import { isWithApplicant } from './part-standing.ts';
import { SignOff } from './sign-off.tsx';

interface OfCase {
  readonly kase: CaseAnswer;
}

/** The version that stands, by its check code, and its print. */
const Version = ({ kase: { id, checkCode = '' } }: OfCase) => {
  const { t } = useTranslation('county');
  return (
    <div className="code">
      <span>
        {t('signOff.version')}
        <strong className="number">{checkCode}</strong>
      </span>
      <Copy text={checkCode} label={t('signOff.copy')} />
      <Download
        path={api('/api/cases/{id}/documents/form.pdf', { id })}
        label={t('signOff.print')}
      />
      <Download
        path={api('/api/cases/{id}/documents/form.docx', { id })}
        label={t('signOff.word')}
      />
      <Download
        path={api('/api/cases/{id}/documents/bound.pdf', { id })}
        label={t('signOff.bound')}
      />
    </div>
  );
};

const SignedDocument = ({
  caseId,
  document,
}: {
  readonly caseId: string;
  readonly document: OfficialDocument;
}) => {
  const named = useDocumentName();
  return (
    <>
      {named(document)}
      {document.file !== undefined && (
        <div>
          <ScanLink stream={`cases/${caseId}`} file={document.file} />
        </div>
      )}
    </>
  );
};

/** Where the sign-off of one unit stands. */
const Row = ({ kase, org }: OfCase & { readonly org: string }) => {
  const { t } = useTranslation('county');
  const { orgNameAt } = useReference();
  const { minute } = useMoment();
  const signed = kase.submission.signOffs?.[org];
  return (
    <tr>
      <td>{orgNameAt(org, signed?.at)}</td>
      <td>
        {signed === undefined ? (
          <span className="fault">{t('signOff.missing')}</span>
        ) : (
          t('signOff.signed', { time: minute(signed.at), code: signed.checkCode })
        )}
      </td>
      <td>
        {signed?.document !== undefined && (
          <SignedDocument caseId={kase.id} document={signed.document} />
        )}
      </td>
    </tr>
  );
};

/** Whether the reader is a head whose sign-off is the one that is due. */
const useIsDue = (kase: CaseAnswer, open: number): boolean => {
  const { grant } = useSession();
  return (
    isWithApplicant(kase) &&
    open === 0 &&
    grant?.role === 'unit-head' &&
    [kase.applicant, ...kase.partners].includes(grant.org) &&
    kase.commands.includes('SignOff') &&
    kase.submission.signOffs?.[grant.org] === undefined
  );
};

/** The version that stands, its print, and whose head signed it off. */
export const SignOffs = ({ kase, answer }: OfCase & { readonly answer: CallAnswer }) => {
  const { t } = useTranslation('county');
  const { wanted = [], parts = {} } = kase.submission;
  const open = wanted.filter(({ part }) => parts[part] === undefined).length;
  const due = useIsDue(kase, open);
  return (
    <section className="missing">
      <h3 className="part-title">{t('signOff.heading')}</h3>
      {open > 0 ? (
        <Alert type="info" title={t('signOff.notYet', { count: open })} />
      ) : (
        <Version kase={kase} />
      )}
      <PlainTable
        caption={t('signOff.heading')}
        heads={[t('signOff.unit'), t('signOff.state'), t('signOff.document')]}
      >
        {[kase.applicant, ...kase.partners].map((org) => (
          <Row key={org} kase={kase} org={org} />
        ))}
      </PlainTable>
      <p className="under">{t('signOff.changeVoids')}</p>
      {due && <SignOff kase={kase} answer={answer} />}
    </section>
  );
};
