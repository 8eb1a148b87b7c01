import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import { useReference } from '../api/reference.ts';
import { CaseLink } from '../display/case-link.tsx';
import { choiceColumn } from '../display/choice-column.tsx';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Due } from './nearness.tsx';
import type { QueueRow } from './queue-filter.ts';

interface Props {
  readonly rows: readonly QueueRow[];
  readonly call: CallAnswer | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly now: string;
}

/** From here on only the rows in sight are in the page; a shorter list is a plain table for screen readers. */
const VIRTUAL_FROM = 200;
const HEIGHT = 560;

const BOARD: readonly string[] = [
  'departments',
  'departments-and-experts',
  'site-check',
  'experts',
];
const FORMAL: readonly string[] = ['formal-review', 'correction'];

const Work = ({ id, status }: Pick<QueueRow, 'id' | 'status'>) => {
  const { t } = useTranslation('office');
  if (FORMAL.includes(status))
    return (
      <CaseLink id={id} screen="formal">
        {t('queue.toFormal')}
      </CaseLink>
    );
  if (BOARD.includes(status))
    return (
      <CaseLink id={id} screen="board">
        {t('queue.toBoard')}
      </CaseLink>
    );
  return <CaseLink id={id}>{t('queue.toCase')}</CaseLink>;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const useColumns = ({ call, now }: Pick<Props, 'call' | 'now'>): Column<QueueRow>[] => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { day } = useMoment();
  const track = (id: string) => say(call?.call.tracks.find((one) => one.id === id)?.title) || id;
  return [
    {
      title: t('queue.name'),
      dataIndex: 'name',
      width: 250,
      render: (_, { id, name }) => <CaseLink id={id}>{name}</CaseLink>,
    },
    {
      title: t('queue.applicant'),
      dataIndex: 'applicant',
      width: 120,
      render: (_, { applicant }) => shortName(applicant),
    },
    { title: t('queue.track'), width: 170, render: (_, row) => track(row.track) },
    {
      title: t('queue.status'),
      width: 130,
      render: (_, { status }) => <StatusTag status={status} />,
      sorter: (a, b) => byText(a.status, b.status),
    },
    {
      title: t('queue.since'),
      width: 140,
      render: (_, { since }) => <span className="number">{day(since)}</span>,
      sorter: (a, b) => byText(a.since, b.since),
    },
    {
      title: t('queue.due'),
      width: 190,
      render: (_, { due }) => <Due due={due} now={now} />,
      // Those without a time limit come last.
      sorter: (a, b) => byText(a.due ?? '9', b.due ?? '9'),
    },
    { title: t('queue.work'), width: 100, render: (_, row) => <Work {...row} /> },
  ];
};

/** Drawn anew only when the list, the choice or the round changes, not at each page that arrives. */
export const QueueTable = memo(({ rows, call, chosen, choose, now }: Props) => {
  const { t } = useTranslation('office');
  const choice = choiceColumn<QueueRow>({
    ...{ rows, chosen, choose },
    all: t('queue.chooseAll'),
    one: ({ name }) => t('queue.choose', { name }),
  });
  const columns = [choice, ...useColumns({ call, now })];
  const virtual = rows.length > VIRTUAL_FROM;
  return (
    <SmallTable<QueueRow>
      label={t('queue.title')}
      rows={rows}
      virtual={virtual}
      {...(virtual ? { scroll: { x: 1150, y: HEIGHT } } : {})}
      rowClassName={({ id }) => (chosen.has(id) ? 'chosen' : '')}
      columns={columns}
    />
  );
});
