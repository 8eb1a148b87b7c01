import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Kinds of organisation that clusters belong to. */
const HOLDERS: readonly string[] = ['county', 'zone', 'city', 'park', 'promotion-organization'];

/** Chooses an organisation that may hold a cluster's record. */
export const Holder = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { reference } = useReference();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: t('open.holderMissing') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={(reference?.orgs.items ?? [])
          .filter(({ kind, active }) => active && HOLDERS.includes(kind))
          .map(({ id: value, name: org }) => ({ value, label: say(org) }))}
      />
    </Form.Item>
  );
};
