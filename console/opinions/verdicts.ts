import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../workflows/review/opinions/data.ts';

/** 无异议, 有异议, 不涉及本部门, 无法核实. */
export const useVerdicts = (): Readonly<Record<Verdict, string>> => {
  const { t } = useTranslation('opinions');
  return {
    'no-objection': t('verdict.noObjection'),
    objection: t('verdict.objection'),
    'not-ours': t('verdict.notOurs'),
    'cannot-verify': t('verdict.cannotVerify'),
  };
};
