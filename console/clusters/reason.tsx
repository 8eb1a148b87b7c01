import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why an act on a title is taken; required. */
export const Reason = () => {
  const { t } = useTranslation('clusters');
  return (
    <Form.Item
      name="reason"
      label={t('removal.reason')}
      rules={[{ required: true, whitespace: true, message: t('removal.reasonMissing') }]}
    >
      <Input.TextArea rows={3} maxLength={2000} showCount />
    </Form.Item>
  );
};
