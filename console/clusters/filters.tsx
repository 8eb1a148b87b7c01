import { Checkbox, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { looksLikePartOf } from '../../engine/look-alike.ts';
import type { ClusterRow } from '../../interface/clusters.ts';
import { endsWithinAYear } from '../../workflows/programme/ladder.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Narrow } from '../input/narrow.tsx';

/** What the list of clusters is narrowed to. */
export interface Filter {
  readonly text: string;
  readonly level?: string | undefined;
  readonly org?: string | undefined;
  readonly ending: boolean;
}

const NO_TITLE = 'none';

export const matches = (
  row: ClusterRow,
  { text, level, org, ending }: Filter,
  today: string,
): boolean =>
  [row.name, row.latest ?? '', ...row.formerNames].some((name) => looksLikePartOf(text, name)) &&
  (level === undefined || (row.tier?.level ?? NO_TITLE) === level) &&
  (org === undefined || row.applicant === org) &&
  (!ending || endsWithinAYear(row.tier?.to, today));

interface Props {
  readonly rows: readonly ClusterRow[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

export const Filters = ({ rows, filter, onChange }: Props) => {
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
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Narrow
        label={t('list.level')}
        value={filter.level}
        change={(level) => onChange({ ...filter, level })}
        options={[...levels, { value: NO_TITLE, label: t('list.noTitle') }]}
      />
      <Narrow
        label={t('list.holder')}
        value={filter.org}
        change={(org) => onChange({ ...filter, org })}
        options={[...holders].map(([value, name]) => ({ value, label: say(name) }))}
      />
      <Checkbox
        checked={filter.ending}
        onChange={({ target }) => onChange({ ...filter, ending: target.checked })}
      >
        {t('list.ending')}
      </Checkbox>
    </Flex>
  );
};
