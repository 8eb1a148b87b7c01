import { useTranslation } from 'react-i18next';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';
import { Nothing } from '../display/nothing.tsx';
import { type Difference, differences } from './differences.ts';
import type { Fact, Group } from './snapshot.ts';
import type { Snapshot } from './use-snapshot.ts';

const ORDER: readonly Group[] = [
  'base',
  'content',
  'files',
  'review',
  'decision',
  'notice',
  'recommendation',
];

/** What the groups of a case's facts are called. */
export const useGroupTitles = (): Readonly<Record<Group, string>> => {
  const { t } = useTranslation('case');
  return {
    base: t('groups.base'),
    content: t('groups.content'),
    files: t('groups.files'),
    review: t('groups.review'),
    decision: t('groups.decision'),
    notice: t('groups.notice'),
    recommendation: t('groups.recommendation'),
  };
};

export const grouped = <T extends { readonly group: Group }>(
  items: readonly T[],
): readonly { readonly group: Group; readonly items: readonly T[] }[] =>
  ORDER.map((group) => ({ group, items: items.filter((item) => item.group === group) })).filter(
    ({ items: own }) => own.length > 0,
  );

const Rows = ({ found }: { readonly found: readonly Difference[] }) => {
  const { t } = useTranslation('case');
  const titles = useGroupTitles();
  return grouped(found).map(({ group, items }) => (
    <tbody key={group}>
      <tr>
        <th colSpan={3} scope="rowgroup" className="group">
          {titles[group]}
        </th>
      </tr>
      {items.map(({ key, label, before, after }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td className="lines">
            {before === undefined ? (
              <span className="under">{t('compare.nothing')}</span>
            ) : (
              <del>{before}</del>
            )}
          </td>
          <td className="lines">
            {after === undefined ? (
              <span className="under">{t('compare.gone')}</span>
            ) : (
              <ins>{after}</ins>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  ));
};

const Table = ({
  from,
  to,
  before,
  after,
}: {
  readonly from: readonly Fact[];
  readonly to: readonly Fact[];
  readonly before: string;
  readonly after: string;
}) => {
  const { t } = useTranslation('case');
  const found = differences(from, to);
  if (found.length === 0) return <Nothing say={t('compare.same')} />;
  return (
    <>
      <p className="under" role="status">
        {t('compare.count', { count: found.length })}
      </p>
      <table className="plain difference">
        <caption className="unseen">{t('tabs.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.item')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <Rows found={found} />
      </table>
    </>
  );
};

/** Two moments side by side, only what differs. */
export const DifferenceTable = ({
  from,
  to,
  before,
  after,
}: {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly before: string;
  readonly after: string;
}) => {
  const error = from.error ?? to.error;
  if (error !== null && error !== undefined) return <Failure error={error} />;
  if (from.facts === undefined || to.facts === undefined) return <Loading />;
  return <Table from={from.facts} to={to.facts} before={before} after={after} />;
};
