import { useTranslation } from 'react-i18next';
import type { Resolution, Verdict } from '../../workflows/review/opinions/data.ts';

/** What a department may say, as offices call it. */
export const useVerdicts = (): Readonly<Record<Verdict, string>> => {
  const { t } = useTranslation('office');
  return {
    'no-objection': t('verdict.noObjection'),
    objection: t('verdict.objection'),
    'not-ours': t('verdict.notOurs'),
    'cannot-verify': t('verdict.cannotVerify'),
  };
};

/** How a disputed figure is settled. */
export const useResolutions = (): Readonly<Record<Resolution, string>> => {
  const { t } = useTranslation('office');
  return {
    'applicant-value': t('dispute.applicantValue'),
    'department-value': t('dispute.departmentValue'),
    explained: t('dispute.explained'),
  };
};
