import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { PRELIMINARY_VERDICT } from '../../workflows/submission/preliminary-verdict.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { required } from '../input/required.ts';

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
    <Form.Item
      name={['act', 'text']}
      label={t('behalf.text')}
      rules={required(t('behalf.textMissing'))}
    >
      <Input.TextArea autoSize={{ minRows: 4 }} maxLength={5000} />
    </Form.Item>
  );
};

export const CheckCodeField = () => {
  const { t } = useTranslation('input');
  return (
    <Form.Item
      name={['act', 'checkCode']}
      label={t('behalf.checkCode')}
      extra={t('behalf.checkCodeHelp')}
      rules={required(t('behalf.checkCodeMissing'))}
    >
      <Input autoComplete="off" style={{ width: 220 }} maxLength={20} />
    </Form.Item>
  );
};

export const ConflictFields = () => {
  const { t } = useTranslation('input');
  const conflict: unknown = Form.useWatch(['act', 'conflict']);
  return (
    <>
      <Form.Item
        name={['act', 'conflict']}
        label={t('behalf.conflict')}
        extra={t('behalf.commitment')}
        rules={required(t('behalf.conflictMissing'))}
      >
        <Radio.Group
          options={[
            { value: false, label: t('behalf.noConflict') },
            { value: true, label: t('behalf.hasConflict') },
          ]}
        />
      </Form.Item>
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
      <Form.Item
        name={['act', 'text']}
        label={t('behalf.department')}
        rules={required(t('behalf.departmentMissing'))}
      >
        <Select options={open.map(({ org }) => ({ value: org, label: shortName(org) }))} />
      </Form.Item>
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
      <Form.Item
        name={['act', 'verdict']}
        label={t('behalf.verdict')}
        rules={required(t('behalf.verdictMissing'))}
      >
        <Radio.Group options={choices(PRELIMINARY_VERDICT)} />
      </Form.Item>
      <ReasonField required={verdict === 'return' || verdict === 'decline'} />
    </>
  );
};
