import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { hasEnded } from '../../workflows/case/status.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { changedNames, type Names } from '../input/changed-names.ts';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { PassageItem } from '../input/items.tsx';
import { NameFields } from '../input/name-fields.tsx';

interface Values extends Names {
  readonly reason?: string;
  readonly document?: DocumentValue;
}

/** What is on a public notice is set right there, before the public. */
const ON_NOTICE: readonly CaseAnswer['status'][] = ['notice', 'notice-over'];

/** Why, and on which document: asked of the office alone. */
const Grounds = () => {
  const { t } = useTranslation('case');
  return (
    <>
      <PassageItem
        name="reason"
        label={t('correct.reason')}
        missing={t('correct.reasonMissing')}
        maxLength={2000}
      />
      <DocumentFields name="document" label={t('correct.document')} />
    </>
  );
};

/** 更正申报信息: by the clerk in a draft; afterwards by the office, on the document that says so. */
export const CorrectIdentity = ({
  kase,
  role,
}: {
  readonly kase: CaseAnswer;
  readonly role: string | undefined;
}) => {
  const { t } = useTranslation('case');
  const draft = kase.status === 'draft' && role === 'clerk';
  const filed = kase.status !== 'draft' && !hasEnded(kase.status);
  const office = role === 'office' && filed && !ON_NOTICE.includes(kase.status);
  if (!kase.commands.includes('CorrectIdentity') || !(draft || office)) return null;
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: kase.id, command: 'CorrectIdentity' }}
      title={t('correct.act')}
      consequence={draft ? t('correct.meansDraft') : t('correct.means')}
      initial={{ name: kase.name, applicant: kase.applicant, partners: [...kase.partners] }}
      body={({ reason, document, ...names }) => ({
        ...changedNames(kase, names),
        ...(office ? { reason: reason?.trim(), document: documentOf(document) } : {}),
      })}
      done={t('correct.done')}
      width={640}
    >
      <NameFields lead={office} />
      {office && <Grounds />}
    </ActDialog>
  );
};
