import { Link } from '@tanstack/react-router';
import { Card, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../interface/reviewing.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Due } from '../display/due.tsx';
import { useListed } from '../display/listed.ts';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';

const usePhases = (): Readonly<Record<Seat['phase'], string>> => {
  const { t } = useTranslation('reviews');
  return {
    empty: t('phase.done'),
    declare: t('phase.declare'),
    score: t('phase.score'),
    rescore: t('phase.rescore'),
    defence: t('phase.defence'),
    done: t('phase.done'),
  };
};

const SeatTable = ({ label, seats }: { label: string; seats: readonly Seat[] }) => {
  const { t } = useTranslation('reviews');
  const { say } = useLanguage();
  const listed = useListed();
  const phases = usePhases();
  return (
    <Table<Seat>
      size="middle"
      rowKey="caseId"
      aria-label={label}
      dataSource={[...seats]}
      pagination={seats.length > 20 ? { pageSize: 20 } : false}
      columns={[
        {
          key: 'name',
          title: t('list.name'),
          render: (_, { caseId, name }) => (
            <Link to="/reviews/$id" params={{ id: caseId }}>
              {name}
            </Link>
          ),
        },
        {
          key: 'applicant',
          title: t('list.applicant'),
          width: 140,
          render: (_, { applicant, partners }) =>
            listed([applicant, ...partners].map(({ name }) => say(name))),
        },
        { key: 'track', title: t('list.track'), render: (_, { track }) => say(track) },
        { key: 'call', title: t('list.call'), render: (_, { call }) => say(call.title) },
        {
          key: 'phase',
          title: t('list.phase'),
          render: (_, { phase }) => (
            <Tag color={phase === 'done' ? 'green' : 'blue'}>{phases[phase]}</Tag>
          ),
        },
        {
          key: 'due',
          title: t('list.due'),
          render: (_, { due, timeLeft, phase }) =>
            due === undefined || phase === 'done' ? '—' : <Due due={due} timeLeft={timeLeft} />,
        },
        {
          key: 'status',
          title: t('list.status'),
          render: (_, { status }) => <StatusTag status={status} />,
        },
      ]}
    />
  );
};

const soonest = (a: Seat, b: Seat): number => ((a.due?.at ?? '9') < (b.due?.at ?? '9') ? -1 : 1);

/** My seats: what I owe, soonest due first, and what I have done. */
export const Reviews = () => {
  const { t } = useTranslation('reviews');
  const seats = useAllPages(api('/api/reviews'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={seats} empty={{ when: (all) => all.length === 0, say: t('none') }}>
        {(items) => {
          const done = items.filter(({ phase }) => phase === 'done');
          const open = items.filter(({ phase }) => phase !== 'done').sort(soonest);
          return (
            <>
              <Card
                title={<h2 className="part-title">{t('list.open', { count: open.length })}</h2>}
                style={{ marginBottom: 16 }}
              >
                {open.length === 0 ? (
                  t('list.nothing')
                ) : (
                  <SeatTable label={t('list.openLabel')} seats={open} />
                )}
              </Card>
              {done.length > 0 && (
                <Card
                  title={<h2 className="part-title">{t('list.done', { count: done.length })}</h2>}
                >
                  <SeatTable label={t('list.doneLabel')} seats={done} />
                </Card>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
