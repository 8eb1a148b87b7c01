import { useTranslation } from 'react-i18next';

/** Recordable acts by the names that offices use (the same as the commands' own titles). */
export const useActTitles = (): Readonly<Record<string, string>> => {
  const { t } = useTranslation('input');
  return {
    SignOff: t('behalf.acts.signOff'),
    RecommendPreliminarily: t('behalf.acts.preliminary'),
    WithdrawCase: t('behalf.acts.withdraw'),
    GiveOpinion: t('behalf.acts.giveOpinion'),
    CorrectOpinion: t('behalf.acts.correctOpinion'),
    EndWaiting: t('behalf.acts.endWaiting'),
    DeclareInterest: t('behalf.acts.declareInterest'),
    ScoreCase: t('behalf.acts.scoreCase'),
    ScoreDefence: t('behalf.acts.scoreDefence'),
    ReviseScore: t('behalf.acts.reviseScore'),
    GivePanelOpinion: t('behalf.acts.panelOpinion'),
    RecordDecision: t('behalf.acts.recordDecision'),
    ConcludeInquiry: t('behalf.acts.concludeInquiry'),
    RecordOutcome: t('behalf.acts.recordOutcome'),
  };
};
