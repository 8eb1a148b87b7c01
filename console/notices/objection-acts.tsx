import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { RefusalReason } from '../../workflows/notice/objection-kind.ts';
import { REFUSAL_REASON } from '../../workflows/notice/objection-kind.ts';
import type { Objection } from '../../workflows/notice/state.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { PassageItem, SelectItem } from '../input/items.tsx';

export interface OnObjection {
  readonly kase: CaseAnswer;
  readonly objection: Objection;
}

const actOf = (kase: CaseAnswer, command: string) =>
  ({ plural: 'cases', id: kase.id, command }) as const;

export const Admit = ({ kase, objection }: OnObjection) => {
  const { t } = useTranslation('notices');
  return (
    <ActDialog
      act={actOf(kase, 'AdmitObjection')}
      title={t('admit.act')}
      consequence={t('admit.means')}
      body={() => ({ objectionId: objection.id })}
      done={t('admit.done')}
      primary
    />
  );
};

export const Refuse = ({ kase, objection }: OnObjection) => {
  const { t } = useTranslation('notices');
  const { choices } = useLanguage();
  return (
    <ActDialog<{ readonly reason: RefusalReason; readonly text: string }>
      act={actOf(kase, 'RefuseObjection')}
      title={t('refuse.act')}
      consequence={t('refuse.means')}
      body={({ reason, text }) => ({ objectionId: objection.id, reason, text })}
      done={t('refuse.done')}
      danger
    >
      <SelectItem
        name="reason"
        label={t('refuse.reason')}
        missing={t('refuse.reasonMissing')}
        options={choices(REFUSAL_REASON)}
      />
      <PassageItem
        name="text"
        label={t('refuse.text')}
        missing={t('refuse.textMissing')}
        rows={3}
        maxLength={2000}
      />
    </ActDialog>
  );
};

const INQUIRERS = ['supervision', 'department', 'office'];

/** To somebody else than those concerned, and supervision first. */
export const Assign = ({ kase, objection }: OnObjection) => {
  const { t } = useTranslation('notices');
  const { reference, orgName } = useReference();
  const concerned = [kase.applicant, ...kase.partners, kase.recommender];
  const candidates = (reference?.orgs.items ?? [])
    .filter(({ id, kind, active }) => active && INQUIRERS.includes(kind) && !concerned.includes(id))
    .sort((a, b) => INQUIRERS.indexOf(a.kind) - INQUIRERS.indexOf(b.kind));
  return (
    <ActDialog<{ readonly to: string }>
      act={actOf(kase, 'AssignInquiry')}
      title={objection.inquirer === undefined ? t('assign.act') : t('assign.again')}
      consequence={t('assign.means')}
      body={({ to }) => ({ objectionId: objection.id, to })}
      done={t('assign.done')}
      primary={objection.inquirer === undefined}
    >
      <SelectItem
        name="to"
        label={t('assign.to')}
        missing={t('assign.toMissing')}
        options={candidates.map(({ id }) => ({ value: id, label: orgName(id) }))}
        search
      />
    </ActDialog>
  );
};

export const Extend = ({ kase, objection }: OnObjection) => {
  const { t } = useTranslation('notices');
  return (
    <ActDialog<{ readonly reason: string }>
      act={actOf(kase, 'ExtendInquiry')}
      title={t('extend.act')}
      consequence={t('extend.means')}
      body={({ reason }) => ({ objectionId: objection.id, reason })}
      done={t('extend.done')}
    >
      <PassageItem
        name="reason"
        label={t('extend.reason')}
        missing={t('extend.reasonMissing')}
        rows={3}
        maxLength={2000}
      />
    </ActDialog>
  );
};

/** 恢复办理 after a suspension, on a document. */
export const ResumeAfterSuspension = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('notices');
  return (
    <ActDialog<{ readonly reason: string; readonly document: DocumentValue }>
      act={actOf(kase, 'ResumeAfterSuspension')}
      title={t('resume.act')}
      consequence={t('resume.means')}
      body={({ reason, document }) => ({ reason, document: documentOf(document) })}
      done={t('resume.done')}
    >
      <PassageItem
        name="reason"
        label={t('resume.reason')}
        missing={t('resume.reasonMissing')}
        rows={3}
        maxLength={2000}
      />
      <DocumentFields name="document" scan={`cases/${kase.id}`} />
    </ActDialog>
  );
};
