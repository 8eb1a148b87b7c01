import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../display/moment.tsx';
import { type Nearness, nearnessOf } from './queue-filter.ts';

const COLOURS: Readonly<Record<Nearness, string>> = {
  late: 'red',
  today: 'orange',
  soon: 'gold',
  later: 'default',
  none: 'default',
};

export const useNearnessTitles = (): Readonly<Record<Nearness, string>> => {
  const { t } = useTranslation('office');
  return {
    late: t('near.late'),
    today: t('near.today'),
    soon: t('near.soon'),
    later: t('near.later'),
    none: t('near.none'),
  };
};

/** A time limit with how near it is, in words. */
export const Due = ({ due, now }: { readonly due: string | undefined; readonly now: string }) => {
  const { minute } = useMoment();
  const titles = useNearnessTitles();
  if (due === undefined) return <span aria-hidden="true">—</span>;
  const near = nearnessOf({ due }, now);
  return (
    <span>
      <span className="number">{minute(due)}</span>{' '}
      {near !== 'later' && <Tag color={COLOURS[near]}>{titles[near]}</Tag>}
    </span>
  );
};
