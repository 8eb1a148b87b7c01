import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { PRELIMINARY_VERDICT } from '../../workflows/submission/preliminary-verdict.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ChoiceItem, LineItem, PassageItem, SelectItem } from '../input/items.tsx';

export const ReasonField = ({ required = true }: { readonly required?: boolean }) => {
  const { t } = useTranslation('input');
  return (
    <Form.Item
      name={['act', 'reason']}
      label={t('behalf.reason')}
      rules={[{ required, message: t('behalf.reasonMissing') }]}
    >
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
    </Form.Item>
  );
};

export const TextField = () => {
  const { t } = useTranslation('input');
  return (
    <PassageItem
      name={['act', 'text']}
      label={t('behalf.text')}
      missing={t('behalf.textMissing')}
      autoSize={{ minRows: 4 }}
      maxLength={5000}
    />
  );
};

/** How a unit was pressed to report. */
export const NoteField = () => {
  const { t } = useTranslation('input');
  return (
    <PassageItem
      name={['act', 'note']}
      label={t('behalf.pressed')}
      missing={t('behalf.pressedMissing')}
      autoSize={{ minRows: 2 }}
      maxLength={500}
    />
  );
};

export const CheckCodeField = () => {
  const { t } = useTranslation('input');
  return (
    <LineItem
      name={['act', 'checkCode']}
      label={t('behalf.checkCode')}
      extra={t('behalf.checkCodeHelp')}
      missing={t('behalf.checkCodeMissing')}
      autoComplete="off"
      style={{ width: 220 }}
      maxLength={20}
    />
  );
};

export const ConflictFields = () => {
  const { t } = useTranslation('input');
  const conflict: unknown = Form.useWatch(['act', 'conflict']);
  return (
    <>
      <ChoiceItem
        name={['act', 'conflict']}
        label={t('behalf.conflict')}
        extra={t('behalf.commitment')}
        missing={t('behalf.conflictMissing')}
        options={[
          { value: false, label: t('behalf.noConflict') },
          { value: true, label: t('behalf.hasConflict') },
        ]}
      />
      {conflict === true && <ReasonField />}
    </>
  );
};

export const EndWaitingFields = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('input');
  const { shortName } = useReference();
  const open = kase.review.departments.filter(({ status }) => status === 'asked');
  return (
    <>
      <SelectItem
        name={['act', 'text']}
        label={t('behalf.department')}
        missing={t('behalf.departmentMissing')}
        options={open.map(({ org }) => ({ value: org, label: shortName(org) }))}
      />
      <ReasonField />
    </>
  );
};

export const PreliminaryFields = () => {
  const { t } = useTranslation('input');
  const { choices } = useLanguage();
  const verdict: unknown = Form.useWatch(['act', 'verdict']);
  return (
    <>
      <ChoiceItem
        name={['act', 'verdict']}
        label={t('behalf.verdict')}
        missing={t('behalf.verdictMissing')}
        options={choices(PRELIMINARY_VERDICT)}
      />
      <ReasonField required={verdict === 'return' || verdict === 'decline'} />
    </>
  );
};
