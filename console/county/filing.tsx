import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useReference } from '../api/reference.ts';

/** What filing does, to whom, and what can no longer be changed then. */
export const FilePreview = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  return kase.recommender === undefined
    ? t('check.fileMeans', { office: orgName(kase.office) })
    : t('check.fileMeansFirst', { org: orgName(kase.recommender) });
};
