import { useTranslation } from 'react-i18next';
import type { Nomination } from '../../workflows/recommendation/stream/state.ts';

/** Words of this area that stand for values, in the reader's language. */
export const useLabels = () => {
  const { t } = useTranslation('recommendations');
  const statuses: Readonly<Record<string, string>> = {
    nominating: t('status.nominating'),
    approved: t('status.approved'),
    sent: t('status.sent'),
    answered: t('status.answered'),
  };
  const nominations: Readonly<Record<Nomination['status'], string>> = {
    nominated: t('nomination.nominated'),
    'nomination-withdrawn': t('nomination.nominationWithdrawn'),
    recommended: t('nomination.recommended'),
    withdrawn: t('nomination.withdrawn'),
  };
  const selections = {
    selected: t('selection.selected'),
    'not-selected': t('selection.notSelected'),
  } as const;
  return { statuses, nominations, selections };
};
