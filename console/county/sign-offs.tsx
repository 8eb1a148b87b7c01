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
import { isSentBack, isWithApplicant } from './part-standing.ts';
import { SignOff } from './sign-off.tsx';

interface OfCase {
  readonly kase: CaseAnswer;
}

/** Of a joint application, what the head of one's own unit signs for. */
const useOwnSeal = ({ seals = [] }: CaseAnswer) => {
  const { grant } = useSession();
  return seals.find(({ org }) => org === grant?.org);
};

/** The unit that prints what it signs for alone; of an application the lead signs for the whole. */
const useOwnPrint = (kase: CaseAnswer): string | undefined => {
  const own = useOwnSeal(kase)?.org;
  return own === kase.applicant && kase.period === undefined ? undefined : own;
};

/** What a change does to sign-offs, by who signs for what. */
const scopeOf = ({ partners, period }: CaseAnswer): 'alone' | 'joint' | 'report' => {
  if (partners.length === 0) return 'alone';
  return period === undefined ? 'joint' : 'report';
};

/** What the unit signs for as it stands, by its check code, and its print. */
const Version = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  const { id, checkCode = '' } = kase;
  const unit = useOwnPrint(kase);
  return (
    <div className="code">
      <span>
        {t('signOff.version')}
        <strong className="number">{checkCode}</strong>
      </span>
      <Copy text={checkCode} label={t('signOff.copy')} />
      <Download
        path={api('/api/cases/{id}/documents/form.pdf', { id, unit })}
        label={t('signOff.print')}
      />
      <Download
        path={api('/api/cases/{id}/documents/form.docx', { id, unit })}
        label={t('signOff.word')}
      />
      {unit === undefined && (
        <Download
          path={api('/api/cases/{id}/documents/bound.pdf', { id })}
          label={t('signOff.bound')}
        />
      )}
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
    (isWithApplicant(kase) || isSentBack(kase)) &&
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
  const own = useOwnSeal(kase);
  const covered = own?.parts ?? wanted.map(({ part }) => part);
  const open = covered.filter((part) => parts[part] === undefined).length;
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
      <p className="under">
        {
          {
            alone: t('signOff.changeVoids'),
            joint: t('signOff.changeVoidsSome'),
            report: t('signOff.changeVoidsOwn'),
          }[scopeOf(kase)]
        }
      </p>
      {due && <SignOff kase={kase} answer={answer} />}
    </section>
  );
};
