import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../input/act-dialog.tsx';
import { LineItem } from '../input/items.tsx';
import { Holder } from './holder.tsx';

/** As the system names records that an application opens: the same shape, drawn at random. */
const newId = (): string => `cl-${crypto.randomUUID().replace(/-/g, '').slice(0, 16)}`;

/** A record for a cluster that has never applied here, mostly because it holds a title from before. */
export const OpenCluster = () => {
  const { t } = useTranslation('clusters');
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
      <LineItem
        name="name"
        label={t('open.name')}
        missing={t('open.nameMissing')}
        maxLength={200}
        autoComplete="off"
      />
      <Holder name="applicant" label={t('list.holder')} />
    </ActDialog>
  );
};
