import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useReference } from '../api/reference.ts';
import { ChoiceItem } from '../input/items.tsx';
import { required } from '../input/required.ts';

interface Opened {
  readonly cluster: 'new' | 'known';
  readonly applicant: string;
}

/** Of which cluster: a new one, or one that has a record. */
export const ClusterFields = () => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  const clusters = useAllPages(api('/api/clusters'));
  const form = Form.useFormInstance<Opened>();
  const kind = Form.useWatch('cluster', form);
  const unit = Form.useWatch('applicant', form);
  const own = clusters.data?.filter(({ appliesFor }) => appliesFor.includes(unit));
  return (
    <>
      <ChoiceItem
        name="cluster"
        label={t('open.cluster')}
        extra={t('open.clusterHelp')}
        options={[
          { value: 'new', label: t('open.clusterNew') },
          { value: 'known', label: t('open.clusterKnown') },
        ]}
      />
      {kind === 'known' && (
        <Form.Item
          name="clusterId"
          label={t('open.clusterRecord')}
          rules={required(t('open.clusterMissing'))}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={clusters.data === undefined}
            notFoundContent={t('open.clusterNone')}
            options={(own ?? []).map(({ clusterId, name, applicant }) => ({
              value: clusterId,
              label: `${name}（${orgName(applicant)}）`,
            }))}
          />
        </Form.Item>
      )}
    </>
  );
};
