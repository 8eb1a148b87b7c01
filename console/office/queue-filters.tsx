import { Button, Flex, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer, CallHead } from '../../interface/calls.ts';
import { CASE_STATUS, CaseStatus } from '../../workflows/case/status.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useNearnessTitles } from './nearness.tsx';
import type { QueueRow } from './queue-filter.ts';
import { ALL_CALLS, type QueueSearch } from './queue-search.ts';

interface Props {
  readonly calls: readonly CallHead[];
  readonly call: CallAnswer | undefined;
  readonly rows: readonly QueueRow[];
  readonly search: QueueSearch;
  readonly chosen: string;
  readonly change: (next: Partial<QueueSearch>) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A list to choose from, with its name for screen readers and the same words while it is empty. */
const Choice = ({
  label,
  value,
  options,
  change,
  width = 170,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly change: (value: string | undefined) => void;
  readonly width?: number;
}) => (
  <Select
    aria-label={label}
    placeholder={label}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    style={{ width }}
    value={value}
    options={[...options]}
    onChange={change}
  />
);

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

/** What the list below is narrowed to; each choice is kept in the address. */
export const QueueFilters = ({ calls, call, rows, search, chosen, change }: Props) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const near = useNearnessTitles();
  const [cleared, setCleared] = useState(0);
  const { counts, applicants } = useMemo(() => occurring(rows), [rows]);
  const present = STATUSES.filter((status) => counts.has(status));
  return (
    <Flex gap={8} wrap role="search" aria-label={t('queue.filters')} style={{ marginBottom: 12 }}>
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
      <Select
        mode="multiple"
        aria-label={t('queue.status')}
        placeholder={t('queue.status')}
        allowClear
        maxTagCount="responsive"
        style={{ minWidth: 220 }}
        value={search.status ?? []}
        options={present.map((status) => ({
          value: status,
          label: `${say(CASE_STATUS[status])} · ${counts.get(status)}`,
        }))}
        onChange={(status) => change({ status })}
      />
      <Choice
        label={t('queue.track')}
        value={search.track}
        width={240}
        options={(call?.call.tracks ?? []).map(({ id, title }) => ({
          value: id,
          label: say(title),
        }))}
        change={(track) => change({ track })}
      />
      <Choice
        label={t('queue.applicant')}
        value={search.applicant}
        options={applicants.map((id) => ({ value: id, label: shortName(id) }))}
        change={(applicant) => change({ applicant })}
      />
      <Choice
        label={t('queue.near')}
        value={search.near}
        width={150}
        options={Object.entries(near).map(([value, label]) => ({ value, label }))}
        change={(value) => change({ near: value as QueueSearch['near'] })}
      />
      <Input.Search
        key={cleared}
        aria-label={t('queue.text')}
        placeholder={t('queue.text')}
        allowClear
        style={{ width: 220 }}
        defaultValue={search.text ?? ''}
        onChange={({ target }) => change({ text: target.value === '' ? undefined : target.value })}
      />
      <Button
        onClick={() => {
          setCleared(cleared + 1);
          change({
            status: undefined,
            track: undefined,
            applicant: undefined,
            near: undefined,
            text: undefined,
          });
        }}
      >
        {t('queue.clear')}
      </Button>
    </Flex>
  );
};
