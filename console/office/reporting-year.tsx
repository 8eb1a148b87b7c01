import { useParams } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearAnswer } from '../../interface/reporting-year.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { LinkButton } from '../display/link-button.tsx';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useYearRun, type YearRun } from './use-year-run.ts';

type Round = YearAnswer['items'][number];

const Day = ({ day }: { readonly day: Round['due'] | undefined }) => {
  const { day: said } = useMoment();
  const { say } = useLanguage();
  if (day === undefined) return '—';
  return (
    <>
      <span className="number">{said(day.date)}</span>
      {day.moved !== undefined && <div className="dim">{say(day.moved)}</div>}
    </>
  );
};

const Standing = ({ round, run }: { readonly round: Round; readonly run: YearRun }) => {
  const { t } = useTranslation('office');
  const outcome = run.outcomes.get(round.id);
  if (round.call === undefined)
    return <LinkButton to={`/rounds/${round.id}/sheet`}>{t('year.open')}</LinkButton>;
  if (outcome === undefined) return <Tag>{t('year.planned')}</Tag>;
  return <ItemResult outcome={outcome} done={run.tried ? t('year.can') : t('year.published')} />;
};

const useColumns = (run: YearRun): Column<Round>[] => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { minute } = useMoment();
  return [
    {
      title: t('year.round'),
      width: 300,
      render: (_, round) => (
        <>
          {round.call === undefined ? (
            say(round.title)
          ) : (
            <Checkbox
              checked={run.chosen.includes(round.id)}
              disabled={run.running}
              onChange={() => run.choose(round.id)}
            >
              {say(round.title)}
            </Checkbox>
          )}
          {!round.announced && <Tag color="orange">{t('year.unannounced')}</Tag>}
        </>
      ),
    },
    {
      title: t('year.opens'),
      width: 150,
      render: (_, { opensAt }) => <span className="number">{minute(opensAt)}</span>,
    },
    { title: t('year.due'), width: 180, render: (_, { due }) => <Day day={due} /> },
    { title: t('year.confirmed'), width: 180, render: (_, round) => <Day day={round.confirmed} /> },
    { title: t('year.bulletin'), width: 180, render: (_, { bulletin }) => <Day day={bulletin} /> },
    {
      title: t('year.standing'),
      width: 200,
      render: (_, round) => <Standing {...{ round, run }} />,
    },
  ];
};

const Rounds = ({ answer }: { readonly answer: YearAnswer }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const run = useYearRun(answer);
  const columns = useColumns(run);
  return (
    <>
      <p>{say(answer.rests)}</p>
      <SmallTable<Round> label={t('year.title')} rows={answer.items} columns={columns} />
      {answer.items.some(({ call }) => call !== undefined) && (
        <>
          <Alert type="info" showIcon style={{ marginTop: 12 }} title={t('year.means')} />
          <Flex gap={8} style={{ marginTop: 12 }}>
            <Button disabled={run.chosen.length === 0} loading={run.running} onClick={run.look}>
              {t('year.look')}
            </Button>
            {run.tried && (
              <Button
                type="primary"
                disabled={run.possible.length === 0 || run.running}
                onClick={run.publish}
              >
                {t('year.publish', { count: run.possible.length })}
              </Button>
            )}
          </Flex>
        </>
      )}
    </>
  );
};

/** 运行监测年度安排: what is reported by when, and the rounds of a year opened from the days of one. */
export const ReportingYear = () => {
  const { t } = useTranslation('office');
  const { id } = useParams({ from: '/shell/rounds/$id/year' });
  const [year, setYear] = useState<number>();
  const query = useRead(api('/api/calls/{id}/year', { id, year }));
  const shown = query.data?.year;
  return (
    <Page
      title={t('year.title')}
      lead={shown !== undefined && t('year.of', { year: shown })}
      actions={
        shown !== undefined && (
          <Flex gap={8}>
            <Button onClick={() => setYear(shown - 1)}>{t('year.before')}</Button>
            <Button onClick={() => setYear(shown + 1)}>{t('year.after')}</Button>
          </Flex>
        )
      }
    >
      <Loaded query={query}>{(answer) => <Rounds key={answer.year} answer={answer} />}</Loaded>
    </Page>
  );
};
