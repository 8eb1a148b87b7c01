import { Checkbox, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { looksLikePartOf } from '../../engine/look-alike.ts';
import type { ClusterRow } from '../../interface/clusters.ts';
import type { Org } from '../../workflows/orgs/org.ts';
import { endsWithinAYear, placeOf } from '../../workflows/programme/ladder.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Narrow } from '../input/narrow.tsx';
import type { ClusterSearch } from './cluster-search.ts';

const NO_TITLE = 'none';

type Places = ReadonlyMap<string, Pick<Org, 'kind' | 'parent'>>;

export const matches = (
  row: ClusterRow,
  { text = '', level, org, place, ending = false }: ClusterSearch,
  { today, places }: { readonly today: string; readonly places: Places },
): boolean =>
  [row.name, row.latest ?? '', ...row.formerNames].some((name) => looksLikePartOf(text, name)) &&
  (level === undefined || (row.tier?.level ?? NO_TITLE) === level) &&
  (org === undefined || row.applicant === org) &&
  (place === undefined || placeOf(places, row.applicant) === place) &&
  (!ending ||
    row.titles.some(({ standing, to }) => standing === 'valid' && endsWithinAYear(to, today)));

interface Props {
  readonly rows: readonly ClusterRow[];
  readonly filter: ClusterSearch;
  readonly onChange: (change: Partial<ClusterSearch>) => void;
  readonly places: Places;
}

/** Counties and zones that have a cluster, and the one that the address names. */
const PlaceFilter = ({ rows, filter, onChange, places }: Props) => {
  const { t } = useTranslation('clusters');
  const { shortName } = useReference();
  const here = [
    ...new Set([...rows.map((row) => placeOf(places, row.applicant)), filter.place]),
  ].flatMap((id) => (id === undefined ? [] : [{ value: id, label: shortName(id) }]));
  return (
    <Narrow
      label={t('list.place')}
      value={filter.place}
      change={(place) => onChange({ place })}
      options={here}
    />
  );
};

export const Filters = ({ rows, filter, onChange, places }: Props) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { reference } = useReference();
  const levels = (reference?.levels ?? []).map(({ id, name }) => ({ value: id, label: say(name) }));
  const holders = new Map(rows.map(({ applicant, applicantName }) => [applicant, applicantName]));
  return (
    <Flex gap={12} wrap align="center" role="search" aria-label={t('list.filters')}>
      <Input.Search
        allowClear
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        style={{ width: 260 }}
        value={filter.text ?? ''}
        onChange={({ target }) =>
          onChange({ text: target.value === '' ? undefined : target.value })
        }
      />
      <Narrow
        label={t('list.level')}
        value={filter.level}
        change={(level) => onChange({ level })}
        options={[...levels, { value: NO_TITLE, label: t('list.noTitle') }]}
      />
      <Narrow
        label={t('list.holder')}
        value={filter.org}
        change={(org) => onChange({ org })}
        options={[...holders].map(([value, name]) => ({ value, label: say(name) }))}
      />
      <PlaceFilter {...{ rows, filter, onChange, places }} />
      <Checkbox
        checked={filter.ending === true}
        onChange={({ target }) => onChange({ ending: target.checked ? true : undefined })}
      >
        {t('list.ending')}
      </Checkbox>
    </Flex>
  );
};
