import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';
import { SelectItem } from './items.tsx';
import { Several } from './several.tsx';

/** Name and units of an application, to be set right. */
export const NameFields = ({
  at = [],
  lead,
}: {
  /** Where in the form's values they stand. */
  readonly at?: readonly string[];
  /** Whether the lead may be another one too. */
  readonly lead: boolean;
}) => {
  const { t } = useTranslation('input');
  const { reference, orgName } = useReference();
  const units = (reference?.orgs.items ?? [])
    .filter(({ active }) => active)
    .map(({ id }) => ({ value: id, label: orgName(id) }));
  return (
    <>
      <Form.Item
        name={[...at, 'name']}
        label={t('names.name')}
        rules={[
          { required: true, whitespace: true, min: 2, max: 100, message: t('names.nameMissing') },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      {lead && (
        <SelectItem
          name={[...at, 'applicant']}
          label={t('names.applicant')}
          missing={t('names.applicantMissing')}
          options={units}
          search
        />
      )}
      <Form.Item name={[...at, 'partners']} label={t('names.partners')}>
        <Several options={units} />
      </Form.Item>
    </>
  );
};
