import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import { useReference } from '../api/reference.ts';
import { useListed } from '../display/listed.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** Hundredths as points: `8725` → `87.25`. */
const pointsOf = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** What the facts of a case are called, in the reader's language. */
const useFactTexts = () => {
  const { t } = useTranslation('case');
  return {
    status: t('fact.status'),
    since: t('fact.since'),
    name: t('fact.name'),
    partners: t('fact.partners'),
    filed: t('fact.filed'),
    receipt: t('fact.receipt'),
    checkCode: t('fact.checkCode'),
    signOff: (org: string) => t('fact.signOff', { org }),
    digest: t('fact.digest'),
    expertSeat: (seat: string) => t('fact.expertSeat', { seat }),
    vacant: t('fact.vacant'),
    declared: t('fact.declared'),
    scored: t('fact.scored'),
    total: t('fact.total'),
    points: (hundredths: number) => t('fact.points', { points: pointsOf(hundredths) }),
    panel: t('fact.panel'),
    ranking: t('fact.ranking'),
    rankOf: (position: number, of: number) => t('fact.rankOf', { position, of }),
    outcome: t('fact.outcome'),
    notSelected: t('fact.notSelected'),
    period: t('fact.period'),
    fromTo: (from: string, to: string) => t('fact.fromTo', { from, to }),
    objection: (number: number) => t('fact.objection', { number }),
    recognised: t('fact.recognised'),
    recommendationRank: t('fact.recommendationRank'),
    letter: t('fact.letter'),
    withdrawn: t('fact.withdrawn'),
    outcomeAt: (level: string) => t('fact.outcomeAt', { level }),
  };
};

export interface Saying {
  readonly say: (text: Bilingual | undefined) => string;
  readonly day: (date: string) => string;
  readonly minute: (instant: string) => string;
  readonly org: (id: string) => string;
  readonly level: (id: string) => string;
  readonly listed: (words: readonly string[]) => string;
  readonly text: ReturnType<typeof useFactTexts>;
}

/** Everything needed to put a case's facts into words. */
export const useSaying = (): Saying => {
  const { say } = useLanguage();
  const { day, minute } = useMoment();
  const { orgName, levelName } = useReference();
  const text = useFactTexts();
  const listed = useListed();
  return { say, day, minute, org: orgName, level: levelName, listed, text };
};
