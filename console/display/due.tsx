import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import type { TimeLeft } from '../../workflows/calendar/time-left.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useMoment } from './moment.tsx';

interface Props {
  readonly due?: { readonly at: string; readonly date: string } | undefined;
  readonly timeLeft?: TimeLeft | undefined;
  readonly explained?: Bilingual | undefined;
  readonly paused?: boolean | undefined;
}

/** Until when, how many working days that is, and how the date came about. */
export const Due = ({ due, timeLeft, explained, paused }: Props) => {
  const { t } = useTranslation('display');
  const { say } = useLanguage();
  const { minute } = useMoment();
  if (due === undefined)
    return paused === true ? <Tag>{t('due.paused')}</Tag> : <span>{t('due.none')}</span>;
  const left = (): string => {
    if (timeLeft === undefined) return '';
    if (timeLeft.late) return t('due.late', { count: timeLeft.workingDaysLate });
    return timeLeft.workingDaysLeft === 0
      ? t('due.today')
      : t('due.left', { count: timeLeft.workingDaysLeft });
  };
  const colour =
    timeLeft?.late === true ? 'red' : (timeLeft?.workingDaysLeft ?? 9) <= 1 ? 'orange' : 'blue';
  return (
    <div>
      <div className="number">{minute(due.at)}</div>
      {paused === true ? (
        <Tag>{t('due.paused')}</Tag>
      ) : (
        left() !== '' && <Tag color={colour}>{left()}</Tag>
      )}
      {explained !== undefined && (
        <details className="why">
          <summary>{t('due.why')}</summary>
          {say(explained)}
        </details>
      )}
    </div>
  );
};
