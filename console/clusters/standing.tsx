import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type PublicTitle,
  TITLE_STANDING,
  type TitleStanding,
} from '../../workflows/cluster/public-view.ts';
import { outcomeTitle } from '../../workflows/cluster/title.ts';
import type { OfficialDocument } from '../../workflows/orgs/document.ts';
import { endsWithinAYear } from '../../workflows/programme/ladder.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** What a title makes of a cluster, in words: as the document named it, else by its kind. */
export const useOutcomes = (): ((outcome: string, title?: PublicTitle['title']) => string) => {
  const { say } = useLanguage();
  return (outcome, title) => say(title ?? outcomeTitle(outcome));
};

export const useValidity = (): ((from: string, to: string | undefined) => string) => {
  const { t } = useTranslation('clusters');
  const { day } = useMoment();
  return (from, to) =>
    to === undefined
      ? t('validity.open', { from: day(from) })
      : t('validity.range', { from: day(from), to: day(to) });
};

/** A document by its number and its day. */
export const useNumbered = (): ((
  document: Pick<OfficialDocument, 'number' | 'date'>,
) => string) => {
  const { day } = useMoment();
  return ({ number, date }) => `${number}，${day(date)}`;
};

/** Whether a title holds today, and whether it ends within a year. */
export const Standing = ({
  standing,
  to,
  today,
}: {
  readonly standing: TitleStanding;
  readonly to: string | undefined;
  readonly today: string;
}) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const colours = {
    valid: 'green',
    'to-come': 'blue',
    'under-reassessment': 'gold',
    expired: 'default',
    revoked: 'red',
  };
  const soon = standing === 'valid' && endsWithinAYear(to, today);
  return (
    <>
      <Tag color={colours[standing]}>{say(TITLE_STANDING[standing])}</Tag>
      {soon && <Tag color="orange">{t('standing.soon')}</Tag>}
    </>
  );
};
