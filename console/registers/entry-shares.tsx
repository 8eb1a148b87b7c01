import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import { useMoment } from '../display/moment.tsx';
import { PlaceLink } from '../display/place-link.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** 分解任务完成情况: what counties were given of a target, each beside what its part of the same list comes to. */
export const Shares = ({ shares }: Pick<EntryAnswer, 'shares'>) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { day } = useMoment();
  if (shares.length === 0) return null;
  return (
    <Card size="small" title={<h2 className="part-title">{t('shares.title')}</h2>}>
      <PlainTable
        caption={t('shares.title')}
        heads={[
          t('shares.county'),
          t('shares.year'),
          t('shares.share'),
          t('shares.counted'),
          t('shares.percent'),
          t('shares.on'),
        ]}
      >
        {shares.map(({ county, countyName, year, share, counted, percent, on, place }) => (
          <tr key={`${county} ${year}`}>
            <td>{say(countyName)}</td>
            <td className="number">{year}</td>
            <td className="number">{share}</td>
            <td className="number">
              <PlaceLink place={place}>{counted}</PlaceLink>
            </td>
            <td className="number">{percent === undefined ? '—' : `${percent}%`}</td>
            <td className="number">{day(on)}</td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  );
};
