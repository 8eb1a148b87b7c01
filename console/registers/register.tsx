import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Card, Flex } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine, RegisterAnswer } from '../../interface/registers.ts';
import { sayBy } from '../../workflows/registers/narrowing.ts';
import { PROPOSALS } from '../../workflows/registers/proposals.ts';
import { api } from '../api/address.ts';
import type { RowsBehind } from '../api/rows-behind.ts';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { Download } from '../display/download.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { Nothing } from '../display/nothing.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Bulk } from './bulk.tsx';
import { ColumnChooser, useColumnChoice } from './column-choice.tsx';
import { EntryTable } from './entry-table.tsx';
import { Filters } from './filters.tsx';
import { Printed } from './printed.tsx';
import { useEntries, useRegister } from './register-reads.ts';
import { needsAll, type RegisterSearch } from './register-search.ts';
import { columnsOf, filterEntries, sortEntries, usualOrder } from './rows.ts';
import { Totals } from './totals.tsx';
import './registers.css';

const NOBODY: ReadonlySet<string> = new Set();

/** How many there are and how many of them are shown; more of them when they are asked for. */
const Count = ({
  read: { rows, loading, complete, more },
  shown,
  chosen,
}: {
  readonly read: RowsBehind<EntryLine>;
  readonly shown: number;
  readonly chosen: number;
}) => {
  const { t } = useTranslation('registers');
  const said = complete
    ? t('count.all', { shown, all: rows.length })
    : t('count.read', { shown, read: rows.length });
  return (
    <Flex gap={12} align="center" wrap>
      <span role="status">
        {said}
        {loading && ` ${t('count.reading')}`}
        {chosen > 0 && ` ${t('count.chosen', { count: chosen })}`}
      </span>
      {!complete && !loading && (
        <Button size="small" className="no-print" onClick={more}>
          {t('count.more')}
        </Button>
      )}
    </Flex>
  );
};

/** The rows that the address asks for; typing goes on while ten thousand of them are looked through. */
const useShown = (answer: RegisterAnswer, rows: readonly EntryLine[], search: RegisterSearch) => {
  const deferred = useDeferredValue(search);
  return useMemo(
    () =>
      sortEntries(
        filterEntries(rows, deferred),
        columnsOf(answer.register),
        deferred.sort ?? usualOrder(answer.register),
      ),
    [answer, rows, deferred],
  );
};

const Work = ({ answer }: { readonly answer: RegisterAnswer }) => {
  const { t } = useTranslation('registers');
  const { register } = answer;
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/registers/$name' });
  const [chosen, choose] = useState<ReadonlySet<string>>(NOBODY);
  const [columns, setColumns] = useColumnChoice(register);
  const read = useEntries(register.name, search, needsAll(search));
  const shown = useShown(answer, read.rows, search);
  const picked = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [shown, chosen]);
  const change = (next: Partial<RegisterSearch>): void =>
    void navigate({
      to: '/registers/$name',
      params: { name: register.name },
      search: { ...search, ...next },
      replace: true,
    });
  const table = { register, rows: shown, columns, sort: search.sort };
  return (
    <Card>
      <Filters {...{ answer, search, change }} rows={read.rows} />
      <Flex justify="space-between" gap={12} wrap className="register-head">
        <Count read={read} shown={shown.length} chosen={picked.length} />
        <Bulk {...{ answer }} rows={picked} done={() => choose(NOBODY)} />
      </Flex>
      {read.error !== null && <Failure error={read.error} again={read.again} />}
      {read.rows.length === 0 && read.loading && <Loading />}
      {read.rows.length === 0 && read.complete && <Nothing say={t('none')} />}
      {read.rows.length > 0 && (
        <>
          <ColumnChooser {...{ register, columns }} change={setColumns} />
          <EntryTable {...table} {...{ chosen, choose }} change={(sort) => change({ sort })} />
          <Printed {...table} />
          <Totals register={register} rows={shown} complete={read.complete} />
        </>
      )}
    </Card>
  );
};

const Actions = ({ answer: { register, opens } }: { readonly answer: RegisterAnswer }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { org, under, mark, tally, ends, status, asked, text, by } = useSearch({
    from: '/shell/registers/$name',
  });
  const { proposes } = register.opens;
  // What is taken out is what is shown.
  const sheet = (rows?: string) =>
    api('/api/registers/{id}/documents/sheet.xlsx', {
      ...{ id: register.name, org, under, mark, tally, ends, text, by: sayBy(by), rows },
      status: status?.join(','),
      asked: asked === true ? 'true' : undefined,
    });
  return (
    <>
      {opens && (
        <>
          <LinkButton to={`/registers/${register.name}/new`} primary>
            {say(register.opens.title)}
          </LinkButton>
          {proposes !== undefined && (
            <LinkButton to={`/registers/${register.name}/adopt`}>
              {say(PROPOSALS[proposes].act)}
            </LinkButton>
          )}
          <LinkButton to={`/registers/${register.name}/import`}>{t('import.title')}</LinkButton>
        </>
      )}
      {register.comparisons.map(({ id, title }) => (
        <LinkButton key={id} to={`/registers/${register.name}/compare/${id}`}>
          {say(title)}
        </LinkButton>
      ))}
      <Download path={sheet()} label={t('export')} />
      {register.rowSheets.map(({ id, title }) => (
        <Download key={id} path={sheet(id)} label={t('exportOf', { title: say(title) })} />
      ))}
      <Button onClick={() => print()}>{t('print')}</Button>
    </>
  );
};

/** 台账: its entries, to find, to filter, to act on many at once, to bring in and to take out. */
export const RegisterPage = () => {
  const { say } = useLanguage();
  const { name } = useParams({ from: '/shell/registers/$name' });
  const answer = useRegister(name);
  return (
    <Loaded query={answer}>
      {(data) => (
        <Page
          title={say(data.register.title)}
          lead={say(data.register.basis)}
          actions={<Actions answer={data} />}
        >
          <Work key={name} answer={data} />
        </Page>
      )}
    </Loaded>
  );
};
