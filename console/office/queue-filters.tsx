import { Flex, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer, CallHead } from '../../interface/calls.ts';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ListSearch } from '../input/list-search.tsx';
import { Narrow } from '../input/narrow.tsx';
import { Several } from '../input/several.tsx';
import { useNearnessTitles } from './nearness.tsx';
import type { QueueRow } from './queue-filter.ts';
import { ALL_CALLS, QueueSearch } from './queue-search.ts';

interface Props {
  readonly calls: readonly CallHead[];
  readonly call: CallAnswer | undefined;
  readonly rows: readonly QueueRow[];
  readonly search: QueueSearch;
  readonly chosen: string;
  readonly change: (next: Partial<QueueSearch>) => void;
}

/** What there is to choose from, in one pass over the list. */
const occurring = (rows: readonly QueueRow[]) => {
  const counts = new Map<string, number>();
  const applicants = new Set<string>();
  for (const { status, applicant } of rows) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    applicants.add(applicant);
  }
  return { counts, applicants: [...applicants] };
};

const STATUSES = CaseStatus.options.filter((status) => status !== 'none');

const CallFilter = ({ calls, chosen, change }: Pick<Props, 'calls' | 'chosen' | 'change'>) => {
  const { t } = useTranslation('office');
  return (
    <Select
      aria-label={t('queue.call')}
      style={{ width: 420 }}
      value={chosen}
      options={[
        ...calls.map(({ id, title }) => ({ value: id, label: title })),
        { value: ALL_CALLS, label: t('queue.allCalls') },
      ]}
      onChange={(id) => change({ call: id, track: undefined })}
    />
  );
};

/** Several at once, each with how many there are. */
const StatusFilter = ({
  counts,
  search,
  change,
}: Pick<Props, 'search' | 'change'> & { readonly counts: ReadonlyMap<string, number> }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  return (
    <Several
      aria-label={t('queue.status')}
      placeholder={t('queue.status')}
      allowClear
      maxTagCount="responsive"
      style={{ minWidth: 220 }}
      value={search.status ?? []}
      options={STATUSES.filter((status) => counts.has(status)).map((status) => ({
        value: status,
        label: `${say(CASE_STATUS[status])} · ${counts.get(status)}`,
      }))}
      onChange={(status) => change({ status })}
    />
  );
};

const NearnessFilter = ({ search, change }: Pick<Props, 'search' | 'change'>) => {
  const { t } = useTranslation('office');
  const titles = useNearnessTitles();
  return (
    <Narrow
      label={t('queue.near')}
      value={search.near}
      width={150}
      search
      options={Object.entries(titles).map(([value, label]) => ({ value, label }))}
      change={(value) => change({ near: QueueSearch.shape.near.parse(value) })}
    />
  );
};

const CLEARED = {
  status: undefined,
  track: undefined,
  applicant: undefined,
  near: undefined,
  text: undefined,
};

/** What the list below is narrowed to; each choice is kept in the address. */
export const QueueFilters = ({ calls, call, rows, search, chosen, change }: Props) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { counts, applicants } = useMemo(() => occurring(rows), [rows]);
  const tracks = call?.call.tracks ?? [];
  return (
    <Flex gap={8} wrap role="search" aria-label={t('queue.filters')} style={{ marginBottom: 12 }}>
      <CallFilter calls={calls} chosen={chosen} change={change} />
      <StatusFilter counts={counts} search={search} change={change} />
      <Narrow
        label={t('queue.track')}
        value={search.track}
        width={240}
        search
        options={tracks.map(({ id, title }) => ({ value: id, label: say(title) }))}
        change={(track) => change({ track })}
      />
      <Narrow
        label={t('queue.applicant')}
        value={search.applicant}
        width={170}
        search
        options={applicants.map((id) => ({ value: id, label: shortName(id) }))}
        change={(applicant) => change({ applicant })}
      />
      <NearnessFilter search={search} change={change} />
      <ListSearch
        label={t('queue.text')}
        text={search.text}
        change={(text) => change({ text })}
        clearLabel={t('queue.clear')}
        clear={() => change(CLEARED)}
      />
    </Flex>
  );
};
