import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MyTelling } from '../../interface/telling.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Of what one is told; what procedure demands stays ticked. */
export const Kinds = ({ kinds }: { readonly kinds: MyTelling['kinds'] }) => {
  const { t } = useTranslation('messages');
  const { say } = useLanguage();
  return (
    <Form.Item name="wanted" label={t('fields.kinds')} extra={t('fields.kindsHelp')}>
      <Checkbox.Group
        options={kinds.map(({ kind, title, legal }) => ({
          value: kind,
          label: say(title),
          disabled: legal,
        }))}
      />
    </Form.Item>
  );
};
