import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../display/moment.tsx';
import { serverNow } from '../session/clock.ts';
import { settings } from '../session/settings.ts';

/** A demo says so on every page, with the day that its clock shows: nobody shall take it for the real thing. */
export const DemoBand = () => {
  const { t } = useTranslation('app');
  const { day } = useMoment();
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: settings,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data?.demo !== true) return null;
  return (
    <div
      role="note"
      style={{
        background: '#fff3cd',
        color: '#5c4300',
        fontSize: 13,
        lineHeight: '26px',
        padding: '0 20px',
      }}
    >
      {t('demo', { date: day(serverNow()) })}
    </div>
  );
};
