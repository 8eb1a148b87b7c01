import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RoundLine } from '../../interface/round.ts';
import { useMoment } from '../display/moment.tsx';

const CLOCK_COLOURS = { enough: 'default', tight: 'orange', missed: 'red' } as const;

/** When the letter would go at the round's own pace, and what that leaves of the higher level's deadline. */
export const CaseClock = ({ clock }: Pick<RoundLine, 'clock'>) => {
  const { t } = useTranslation('office');
  const { day } = useMoment();
  if (clock === undefined) return null;
  const { paceDate, spare, standing } = clock;
  return (
    <div className="dim">
      {t('sheet.pace', { day: day(paceDate) })}{' '}
      <Tag color={CLOCK_COLOURS[standing]}>
        {standing === 'missed'
          ? t('sheet.missedBy', { days: -spare })
          : t('sheet.spare', { days: spare })}
      </Tag>
    </div>
  );
};
