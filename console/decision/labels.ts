import { useTranslation } from 'react-i18next';
import type { DecisionVerdict } from '../../workflows/review/decision/data.ts';
import type { Verdict } from '../../workflows/review/opinions/data.ts';
import type { Lacking } from './draft.ts';

/** Words of this area that stand for values, in the reader's language. */
export const useLabels = () => {
  const { t } = useTranslation('decision');
  const verdicts: Readonly<Record<DecisionVerdict, string>> = {
    adopt: t('verdict.adopt'),
    defer: t('verdict.defer'),
    reject: t('verdict.reject'),
    'send-back': t('verdict.sendBack'),
  };
  const opinions: Readonly<Record<Verdict, string>> = {
    'no-objection': t('opinion.noObjection'),
    objection: t('opinion.objection'),
    'not-ours': t('opinion.notOurs'),
    'cannot-verify': t('opinion.cannotVerify'),
  };
  const lacking: Readonly<Record<Lacking, string>> = {
    outcome: t('lacking.outcome'),
    reason: t('lacking.reason'),
    deviation: t('lacking.deviation'),
    stage: t('lacking.stage'),
  };
  const findings = {
    upheld: t('finding.upheld'),
    partly: t('finding.partly'),
    'not-upheld': t('finding.notUpheld'),
  } as const;
  return { verdicts, opinions, lacking, findings };
};
