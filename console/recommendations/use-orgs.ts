import { useTranslation } from 'react-i18next';
import { useReference } from '../api/reference.ts';

/** Lead and partners by their short names. */
export const useNames = (): ((of: {
  readonly applicant: string;
  readonly partners: readonly string[];
}) => string) => {
  const { t } = useTranslation('recommendations');
  const { shortName } = useReference();
  return ({ applicant, partners }) => [applicant, ...partners].map(shortName).join(t('listMark'));
};
