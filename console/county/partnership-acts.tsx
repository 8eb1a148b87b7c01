import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useCall } from '../api/call-reads.ts';
import { useReference } from '../api/reference.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import {
  DocumentFields,
  type DocumentValue,
  documentOf,
  optionalDocument,
} from '../input/document-fields.tsx';
import { ChoiceItem, PassageItem } from '../input/items.tsx';

interface OfCase {
  readonly kase: CaseAnswer;
}

interface ByPaper {
  readonly reason?: string;
  readonly document?: DocumentValue;
}

/** 同意联合申报 */
export const Join = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  return (
    <ActDialog<ByPaper>
      act={{ plural: 'cases', id: kase.id, command: 'JoinApplication' }}
      title={t('partnership.join')}
      consequence={t('partnership.joinMeans')}
      body={({ document }) => optionalDocument(document)}
      done={t('partnership.joinDone')}
      primary
    >
      <DocumentFields
        name="document"
        label={t('partnership.documentIfAny')}
        required={false}
        scan={`cases/${kase.id}`}
      />
    </ActDialog>
  );
};

/** 退出联合申报; who has not joined declines, without a paper. On the notice it holds the case, and that is said. */
export const Leave = ({ kase, joined }: OfCase & { readonly joined: boolean }) => {
  const { t } = useTranslation('county');
  const means = kase.status === 'draft' ? t('partnership.leaveMeans') : t('partnership.leaveHolds');
  return (
    <ActDialog<ByPaper>
      act={{ plural: 'cases', id: kase.id, command: 'LeaveApplication' }}
      title={joined ? t('partnership.leave') : t('partnership.decline')}
      consequence={joined ? means : t('partnership.declineMeans')}
      body={({ reason, document }) => ({
        reason: reason?.trim() ?? '',
        ...(joined ? { document: documentOf(document) } : {}),
      })}
      done={t('partnership.leaveDone')}
      danger
    >
      <PassageItem
        name="reason"
        label={t('partnership.reason')}
        missing={t('partnership.reasonMissing')}
      />
      {joined && (
        <DocumentFields
          name="document"
          label={t('partnership.document')}
          scan={`cases/${kase.id}`}
        />
      )}
    </ActDialog>
  );
};

/** 变更牵头申报单位 */
export const HandOver = ({ kase, joined }: OfCase & { readonly joined: readonly string[] }) => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  return (
    <ActDialog<ByPaper & { readonly to: string }>
      act={{ plural: 'cases', id: kase.id, command: 'HandOverLead' }}
      title={t('partnership.handOver')}
      consequence={t('partnership.handOverMeans')}
      body={({ to, reason, document }) => ({
        to,
        reason: reason?.trim() ?? '',
        document: documentOf(document),
      })}
      done={t('partnership.handOverDone')}
      danger
    >
      <ChoiceItem
        name="to"
        label={t('partnership.to')}
        missing={t('partnership.toMissing')}
        options={joined.map((org) => ({ value: org, label: orgName(org) }))}
      />
      <PassageItem
        name="reason"
        label={t('partnership.reason')}
        missing={t('partnership.reasonMissing')}
      />
      <DocumentFields name="document" label={t('partnership.both')} scan={`cases/${kase.id}`} />
    </ActDialog>
  );
};

/** 确认继续联合申报 */
export const Stay = ({ kase, org }: OfCase & { readonly org: string }) => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  const wanted = useCall(kase.call.id).data?.call.signOff.document === true;
  return (
    <ActDialog<ByPaper>
      act={{ plural: 'cases', id: kase.id, command: 'ConfirmStaying' }}
      title={t('partnership.stay')}
      consequence={t('partnership.stayMeans', { org: orgName(org) })}
      body={({ document }) => ({ org, ...(wanted ? { document: documentOf(document) } : {}) })}
      done={t('partnership.stayDone')}
      primary
    >
      {wanted && (
        <DocumentFields
          name="document"
          label={t('partnership.document')}
          scan={`cases/${kase.id}`}
        />
      )}
    </ActDialog>
  );
};
