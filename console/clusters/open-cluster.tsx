import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';

/** Kinds of organisation that clusters belong to. */
const HOLDERS: readonly string[] = ['county', 'zone', 'city', 'park', 'promotion-organization'];

/** As the system names records that an application opens: the same shape, drawn at random. */
const newId = (): string => `cl-${crypto.randomUUID().replace(/-/g, '').slice(0, 16)}`;

/** A record for a cluster that has never applied here, mostly because it holds a title from before. */
export const OpenCluster = () => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { reference } = useReference();
  const navigate = useNavigate();
  const [id, setId] = useState(newId);
  return (
    <ActDialog<{ name: string; applicant: string }>
      act={{ plural: 'clusters', id, command: 'OpenCluster' }}
      title={t('open.title')}
      consequence={t('open.means')}
      body={({ name, applicant }) => ({ clusterId: id, name: name.trim(), applicant })}
      done={t('open.done')}
      onDone={() => {
        void navigate({ to: '/clusters/$id', params: { id } });
        setId(newId());
      }}
    >
      <Form.Item
        name="name"
        label={t('open.name')}
        rules={[{ required: true, whitespace: true, message: t('open.nameMissing') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="applicant"
        label={t('list.holder')}
        rules={[{ required: true, message: t('open.holderMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(reference?.orgs.items ?? [])
            .filter(({ kind, active }) => active && HOLDERS.includes(kind))
            .map(({ id: value, name }) => ({ value, label: say(name) }))}
        />
      </Form.Item>
    </ActDialog>
  );
};
