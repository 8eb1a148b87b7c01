import { Link } from '@tanstack/react-router';
import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import { useReference } from '../api/reference.ts';

import { scoreText } from './score-text.ts';

/** Who applies, and with whom. */
export const useApplicants = (): ((line: Pick<Line, 'applicant' | 'partners'>) => string) => {
  const { shortName } = useReference();
  const { t } = useTranslation('decision');
  return ({ applicant, partners }) =>
    partners.length === 0
      ? shortName(applicant)
      : t('jointly', {
          lead: shortName(applicant),
          partners: partners.map(shortName).join(t('listMark')),
        });
};

/** Name with a way to the application itself, and who applies. */
export const NameCell = ({ line }: { readonly line: Line }) => {
  const applicants = useApplicants();
  const address: string = `/cases/${line.id}`;
  return (
    <>
      <Link to={address}>{line.name}</Link>
      <div>
        <Typography.Text type="secondary">{applicants(line)}</Typography.Text>
      </div>
    </>
  );
};

/** Place in the frozen ranking; a tie is said. */
export const PlaceCell = ({ line: { ranking } }: { readonly line: Line }) => {
  const { t } = useTranslation('decision');
  if (ranking === undefined) return <span title={t('place.none')}>—</span>;
  return (
    <span className="number">
      {t('place.at', { position: ranking.position })}
      <div>
        <Typography.Text type="secondary">{t('place.of', { of: ranking.of })}</Typography.Text>
      </div>
      {ranking.tiedWith.length > 0 && (
        <div>
          <Tag color="orange">{t('place.tied', { n: ranking.tiedWith.length + 1 })}</Tag>
        </div>
      )}
    </span>
  );
};

/** Score, and how far the experts were apart. */
export const ScoreCell = ({ line: { total } }: { readonly line: Line }) => {
  const { t } = useTranslation('decision');
  if (total === undefined) return <span title={t('score.none')}>—</span>;
  return (
    <span className="number">
      <strong>{scoreText(total.total)}</strong>
      <div>
        {total.wideSpread ? (
          <Tag color="orange">{t('score.wide', { spread: scoreText(total.spread) })}</Tag>
        ) : (
          <Typography.Text type="secondary">
            {t('score.spread', { spread: scoreText(total.spread) })}
          </Typography.Text>
        )}
      </div>
    </span>
  );
};
