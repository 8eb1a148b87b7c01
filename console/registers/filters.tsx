import { Checkbox, Flex } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine, RegisterAnswer } from '../../interface/registers.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ListSearch } from '../input/list-search.tsx';
import { Narrow } from '../input/narrow.tsx';
import { Several } from '../input/several.tsx';
import { ColumnFilters, UnderFilter } from './column-filters.tsx';
import { useCounts } from './register-reads.ts';
import type { RegisterSearch } from './register-search.ts';

interface Props {
  readonly answer: RegisterAnswer;
  readonly rows: readonly EntryLine[];
  readonly search: RegisterSearch;
  readonly change: (next: Partial<RegisterSearch>) => void;
}

/** Kinds of organisation that hold entries. */
const HOLDERS: Readonly<Record<RegisterAnswer['register']['heldBy'], readonly string[]>> = {
  units: ['county', 'zone', 'city', 'park', 'promotion-organization'],
  departments: ['department', 'office'],
};

/** Units whose entries the reader sees: their own, or all that could hold any. */
const UnitFilter = ({ answer, search, change }: Omit<Props, 'rows'>) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { reference } = useReference();
  const all = (reference?.orgs.items ?? [])
    .filter(({ kind }) => HOLDERS[answer.register.heldBy].includes(kind))
    .map(({ id, shortName }) => ({ value: id, label: say(shortName) }));
  const own = answer.units.map(({ org, name }) => ({ value: org, label: say(name) }));
  if (own.length === 1) return null;
  return (
    <Narrow
      label={t('filter.unit')}
      value={search.org}
      options={own.length > 1 ? own : all}
      change={(org) => change({ org })}
      search
    />
  );
};

/** Several at once, each with how many there are of those that were read. */
const StatusFilter = ({ answer: { register }, rows, search, change }: Props) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { status } of rows) found.set(status, (found.get(status) ?? 0) + 1);
    return found;
  }, [rows]);
  return (
    <Several
      aria-label={t('filter.status')}
      placeholder={t('filter.status')}
      allowClear
      maxTagCount="responsive"
      style={{ minWidth: 180 }}
      value={search.status ?? []}
      options={register.states.map(({ id, title }) => ({
        value: id,
        label: `${say(title)} · ${counts.get(id) ?? 0}`,
      }))}
      onChange={(status) => change({ status: status.length === 0 ? undefined : status })}
    />
  );
};

/** What entries are called as they stand. */
const MarkFilter = ({ answer: { register }, search, change }: Omit<Props, 'rows'>) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  if (register.marks.length === 0) return null;
  return (
    <Narrow
      label={t('filter.mark')}
      value={search.mark}
      options={register.marks.map(({ id, title }) => ({ value: id, label: say(title) }))}
      change={(mark) => change({ mark })}
    />
  );
};

/** Months around a day in which something may stop to count: those of a year back, and of a year on. */
const monthsAround = (day: string): readonly string[] =>
  Array.from({ length: 25 }, (_, index) =>
    new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + index - 12, 1))
      .toISOString()
      .slice(0, 7),
  );

/** What is counted of the register, with how many that are now: those that a count was counted from, or that drop out of it. */
const TallyFilter = ({ answer: { register }, search, change }: Omit<Props, 'rows'>) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const counts = useCounts(register);
  if (counts === undefined || counts.items.length === 0) return null;
  return (
    <>
      <Narrow
        label={t('filter.tally')}
        value={search.tally}
        options={counts.items.map(({ tally, title, value = '—' }) => ({
          value: tally,
          label: `${say(title)} · ${value}`,
        }))}
        change={(tally) => change({ tally, ends: undefined })}
      />
      {search.tally !== undefined && (
        <Narrow
          label={t('filter.ends')}
          value={search.ends}
          options={monthsAround(counts.on).map((month) => ({ value: month, label: month }))}
          change={(ends) => change({ ends })}
          width={150}
        />
      )}
    </>
  );
};

const CLEARED: Partial<RegisterSearch> = {
  org: undefined,
  under: undefined,
  mark: undefined,
  tally: undefined,
  ends: undefined,
  status: undefined,
  asked: undefined,
  text: undefined,
  by: undefined,
};

/** What the list is narrowed to; each choice is kept in the address. */
export const Filters = (props: Props) => {
  const { answer, search, change } = props;
  const { t } = useTranslation('registers');
  const { register } = answer;
  return (
    <Flex
      gap={8}
      wrap
      align="center"
      role="search"
      aria-label={t('filter.label')}
      className="no-print"
    >
      <UnitFilter {...props} />
      <UnderFilter {...{ register, search, change }} />
      <MarkFilter {...props} />
      <TallyFilter {...props} />
      <StatusFilter {...props} />
      <ColumnFilters {...{ register, search, change }} />
      {register.asks.length > 0 && (
        <Checkbox
          checked={search.asked === true}
          onChange={({ target }) => change({ asked: target.checked ? true : undefined })}
        >
          {t('filter.asked')}
        </Checkbox>
      )}
      <ListSearch
        label={t('filter.text')}
        text={search.text}
        change={(text) => change({ text })}
        clearLabel={t('filter.clear')}
        clear={() => change(CLEARED)}
      />
    </Flex>
  );
};
