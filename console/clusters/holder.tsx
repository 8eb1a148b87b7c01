import { useTranslation } from 'react-i18next';
import { OrgItem } from '../input/items.tsx';

/** Kinds of organisation that clusters belong to. */
const HOLDERS: readonly string[] = ['county', 'zone', 'city', 'park', 'promotion-organization'];

/** Chooses an organisation that may hold a cluster's record. */
export const Holder = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { t } = useTranslation('clusters');
  return (
    <OrgItem
      name={name}
      label={label}
      missing={t('open.holderMissing')}
      among={({ kind, active }) => active && HOLDERS.includes(kind)}
    />
  );
};
