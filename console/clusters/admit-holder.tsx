import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../input/act-dialog.tsx';
import { Holder } from './holder.tsx';

/** Lets another organisation apply on the record: a cluster of two counties, or one that passes to another. */
export const AdmitHolder = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ org: string; reason: string }>
      act={{ plural: 'clusters', id, command: 'AdmitHolder' }}
      title={t('admit.title')}
      consequence={t('admit.means')}
      body={({ org, reason }) => ({ org, reason: reason.trim() })}
      done={t('admit.done')}
    >
      <Holder name="org" label={t('admit.org')} />
      <Form.Item
        name="reason"
        label={t('admit.reason')}
        rules={[{ required: true, whitespace: true, message: t('removal.reasonMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
};
