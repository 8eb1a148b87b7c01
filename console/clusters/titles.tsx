import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../interface/clusters.ts';
import type { Title } from '../../workflows/cluster/state.ts';
import { useReference } from '../api/reference.ts';
import { Facts } from '../display/facts.tsx';
import { Nothing } from '../display/nothing.tsx';
import { RemovalActs, RemovalSteps } from './removal.tsx';
import { Standing, useNumbered, useOutcomes, useValidity } from './standing.tsx';
import { ExpiryActs, ExpiryFacts, Terms } from './validity.tsx';

interface TitleProps {
  readonly cluster: ClusterAnswer;
  readonly title: Title;
  readonly today: string;
  readonly acts: boolean;
}

const TitleFacts = ({ title }: Pick<TitleProps, 'title'>) => {
  const { t } = useTranslation('clusters');
  const { orgName } = useReference();
  const validity = useValidity();
  const numbered = useNumbered();
  const { document, revoked } = title;
  return (
    <Facts
      column={{ xs: 1, xl: 2 }}
      facts={[
        [t('award.name'), title.name],
        [t('award.validity'), validity(title.from, title.to)],
        [t('award.document'), `《${document.title}》（${numbered(document)}）`],
        [t('award.body'), orgName(title.body)],
        [t('award.source'), title.source],
        [t('award.revoked'), revoked && `${numbered(revoked.document)}：${revoked.reason}`],
      ]}
    />
  );
};

const TitleCard = ({ cluster, title, today, acts }: TitleProps) => {
  const { levelName } = useReference();
  const outcome = useOutcomes();
  const { titles, state, clusterId } = cluster;
  const standing = titles.find(({ titleId }) => titleId === title.titleId)?.standing;
  const asked = state.validity?.[title.titleId];
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={
        <h3 className="part-title">
          {levelName(title.level)} · {outcome(title.outcome, title.title)}
        </h3>
      }
      extra={<Standing standing={standing ?? 'valid'} to={title.to} today={today} />}
    >
      <TitleFacts title={title} />
      <Terms title={title} />
      {asked !== undefined && <ExpiryFacts asked={asked} />}
      <RemovalSteps title={title} />
      {asked !== undefined && <ExpiryActs cluster={cluster} title={title} acts={acts} />}
      {acts && <RemovalActs id={clusterId} title={title} />}
    </Card>
  );
};

/** What the cluster holds and held, the latest first, with what is asked about it and what the office may do. */
export const Titles = (of: Omit<TitleProps, 'title'>) => {
  const { t } = useTranslation('clusters');
  const { titles } = of.cluster.state;
  return (
    <Card title={<h2 className="part-title">{t('titles')}</h2>} style={{ marginBottom: 16 }}>
      {titles.length === 0 ? (
        <Nothing say={t('noTitles')} />
      ) : (
        [...titles]
          .sort((a, b) => (a.from > b.from ? -1 : 1))
          .map((title) => <TitleCard key={title.titleId} {...of} title={title} />)
      )}
    </Card>
  );
};
