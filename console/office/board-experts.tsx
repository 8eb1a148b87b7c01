import { Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { SeatView } from '../../workflows/review/view-data.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { serverNow } from '../session/clock.ts';
import { ExpertActs } from './expert-acts.tsx';
import { Due } from './nearness.tsx';
import { useCandidates } from './reads.ts';

/** What the office may know of a seat before the scores are closed: who sits there and has declared, no mark. */
const Progress = ({ seat }: { readonly seat: SeatView }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  if (seat.expert === undefined) return <Tag color="orange">{t('expert.empty')}</Tag>;
  return (
    <>
      {seat.declaredAt === undefined ? (
        <Tag color="blue">{t('expert.toDeclare')}</Tag>
      ) : (
        <Tag color="green">{t('expert.declared', { at: minute(seat.declaredAt) })}</Tag>
      )}
      {seat.written !== undefined && <Tag color="green">{t('expert.scored')}</Tag>}
      {seat.flagged !== undefined && <Tag color="orange">{t('expert.flagged')}</Tag>}
      {seat.absent === true && <Tag color="red">{t('expert.absent')}</Tag>}
    </>
  );
};

const SEATED: readonly string[] = ['experts', 'departments-and-experts'];

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

const useColumns = ({ kase, call }: Props): Column<SeatView>[] => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const [now] = useState(serverNow);
  const { data } = useCandidates(kase.id, kase.review.seats.length > 0);
  const nameOf = (account: string | undefined): string =>
    data?.items.find((one) => one.account === account)?.name ?? account ?? '—';
  const open = SEATED.includes(kase.status);
  return [
    { title: t('expert.seat'), dataIndex: 'seat', width: 80 },
    { title: t('expert.name'), width: 160, render: (_, { expert }) => nameOf(expert) },
    {
      title: t('expert.org'),
      width: 180,
      render: (_, { org }) => (org === undefined ? '—' : shortName(org)),
    },
    { title: t('seat.due'), width: 240, render: (_, { due }) => <Due due={due?.at} now={now} /> },
    { title: t('seat.status'), width: 260, render: (_, seat) => <Progress seat={seat} /> },
    {
      title: t('seat.acts'),
      width: 200,
      render: (_, seat) => open && <ExpertActs kase={kase} call={call} seat={seat} />,
    },
  ];
};

/** The panel: each seat with its expert, date and progress; an empty one is filled with somebody independent. */
export const BoardExperts = (props: Props) => {
  const { t } = useTranslation('office');
  const columns = useColumns(props);
  const { seats } = props.kase.review;
  if (seats.length === 0) return <span>{t('expert.notNow')}</span>;
  return (
    <>
      <Typography.Paragraph type="secondary">{t('expert.blind')}</Typography.Paragraph>
      <SmallTable<SeatView>
        label={t('board.experts')}
        rows={seats}
        rowKey="seat"
        columns={columns}
      />
    </>
  );
};
