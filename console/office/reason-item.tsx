import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why an act is done; compulsory. */
export const ReasonItem = () => {
  const { t } = useTranslation('office');
  return (
    <Form.Item
      name="reason"
      label={t('acts.reason')}
      rules={[{ required: true, message: t('acts.reasonMissing') }]}
    >
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
    </Form.Item>
  );
};
