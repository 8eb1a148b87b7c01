import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Consequence, Finding } from '../../workflows/notice/finding.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import type { RefusalReason } from '../../workflows/notice/objection-kind.ts';
import { REFUSAL_REASON } from '../../workflows/notice/objection-kind.ts';
import type { Objection } from '../../workflows/notice/state.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';

interface Props {
  readonly kase: CaseAnswer;
  readonly objection: Objection;
}

const actOf = (kase: CaseAnswer, command: string) =>
  ({ plural: 'cases', id: kase.id, command }) as const;

const hasDocument = (document: DocumentValue | undefined): boolean =>
  (document?.number ?? '').trim() !== '';

export const Admit = ({ kase, objection }: Props) => {
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

export const Refuse = ({ kase, objection }: Props) => {
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
      <Form.Item
        name="reason"
        label={t('refuse.reason')}
        rules={[{ required: true, message: t('refuse.reasonMissing') }]}
      >
        <Select options={choices(REFUSAL_REASON)} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('refuse.text')}
        rules={[{ required: true, message: t('refuse.textMissing') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
};

const INQUIRERS = ['supervision', 'department', 'office'];

/** To somebody else than those concerned, and supervision first. */
export const Assign = ({ kase, objection }: Props) => {
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
      <Form.Item
        name="to"
        label={t('assign.to')}
        rules={[{ required: true, message: t('assign.toMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={candidates.map(({ id }) => ({ value: id, label: orgName(id) }))}
        />
      </Form.Item>
    </ActDialog>
  );
};

export const Extend = ({ kase, objection }: Props) => {
  const { t } = useTranslation('notices');
  return (
    <ActDialog<{ readonly reason: string }>
      act={actOf(kase, 'ExtendInquiry')}
      title={t('extend.act')}
      consequence={t('extend.means')}
      body={({ reason }) => ({ objectionId: objection.id, reason })}
      done={t('extend.done')}
    >
      <Form.Item
        name="reason"
        label={t('extend.reason')}
        rules={[{ required: true, message: t('extend.reasonMissing') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
};

interface Conclusion {
  readonly finding: Finding;
  readonly consequence: Consequence;
  readonly text: string;
  readonly document?: DocumentValue;
}

/** 核查结论: the inquirer's own, or recorded from its report by the office. */
export const Conclude = ({ kase, objection }: Props) => {
  const { t } = useTranslation('notices');
  const { choices } = useLanguage();
  const { orgName } = useReference();
  const own = kase.commands.includes('ConcludeInquiry');
  const { inquirer } = objection;
  const bodyOf = ({ finding, consequence, text, document }: Conclusion) => {
    const paper = hasDocument(document) ? { document: documentOf(document) } : {};
    const conclusion = { objectionId: objection.id, finding, consequence, text, ...paper };
    return own
      ? conclusion
      : { behalfOf: inquirer, ...paper, act: { type: 'ConcludeInquiry', ...conclusion } };
  };
  return (
    <ActDialog<Conclusion>
      act={actOf(kase, own ? 'ConcludeInquiry' : 'RecordOnBehalf')}
      title={own ? t('conclude.act') : t('conclude.onBehalf')}
      consequence={
        own ? t('conclude.means') : t('conclude.meansOnBehalf', { org: orgName(inquirer?.org) })
      }
      initial={{ consequence: 'continue' }}
      body={bodyOf}
      done={own ? t('conclude.done') : t('conclude.recorded')}
      width={680}
    >
      <Form.Item
        name="finding"
        label={t('conclude.finding')}
        rules={[{ required: true, message: t('conclude.findingMissing') }]}
      >
        <Radio.Group options={choices(FINDING)} />
      </Form.Item>
      <Form.Item
        name="consequence"
        label={t('conclude.consequence')}
        extra={t('conclude.consequenceHelp')}
      >
        <Select options={choices(CONSEQUENCE)} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('conclude.text')}
        rules={[{ required: true, message: t('conclude.textMissing') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <DocumentFields
        name="document"
        label={t('conclude.document')}
        required={!own}
        scan={`cases/${kase.id}`}
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
      <Form.Item
        name="reason"
        label={t('resume.reason')}
        rules={[{ required: true, message: t('resume.reasonMissing') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <DocumentFields name="document" scan={`cases/${kase.id}`} />
    </ActDialog>
  );
};
