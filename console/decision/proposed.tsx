import { Link } from '@tanstack/react-router';
import { Alert, Button, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { CONSEQUENCE } from '../../workflows/notice/finding.ts';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Recognition } from '../notices/recognition.tsx';

import { nameColumn } from '../round/columns.tsx';
import type { OfRound } from './of-round.ts';
import { Release } from './release.tsx';

const byPosition = (a: Line, b: Line): number =>
  a.track.localeCompare(b.track) ||
  (a.outcome?.position ?? Number.MAX_SAFE_INTEGER) -
    (b.outcome?.position ?? Number.MAX_SAFE_INTEGER);

const NoticeCell = ({ line: { notice } }: { readonly line: Line }) => {
  const { t } = useTranslation('decision');
  const { day } = useMoment();
  const { say } = useLanguage();
  const open = notice.objections.filter(
    ({ status }) => status === 'received' || status === 'admitted',
  ).length;
  if (notice.current === undefined) return <span>{t('proposed.notPublished')}</span>;
  const address: string = `/notices/${notice.current.noticeId}`;
  return (
    <>
      <Link to={address}>
        {t('proposed.days', {
          first: day(notice.current.firstDay),
          last: day(notice.current.lastDay),
        })}
      </Link>
      {open > 0 && <Tag color="orange">{t('proposed.objections', { n: open })}</Tag>}
      {notice.suspended && <Tag color="red">{say(CONSEQUENCE.suspend)}</Tag>}
    </>
  );
};

const useColumns = (call: ApplicationCall): Column<Line>[] => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return [
    {
      title: t('column.track'),
      width: 190,
      render: (_, { track }) => say(call.tracks.find(({ id }) => id === track)?.title),
    },
    {
      title: t('column.position'),
      width: 90,
      render: (_, { outcome }) => <span className="number">{outcome?.position ?? '—'}</span>,
    },
    nameColumn(t('column.name')),
    { title: t('column.notice'), width: 250, render: (_, line) => <NoticeCell line={line} /> },
    {
      title: t('column.recognised'),
      width: 200,
      render: (_, { notice: { recognised }, recommendation: { letter } }) =>
        recognised?.document.number ?? letter?.number ?? '',
    },
    {
      title: t('column.status'),
      width: 120,
      render: (_, { status, statusTitle }) => (
        <span title={say(statusTitle)}>
          <StatusTag status={status} />
        </span>
      ),
    },
  ];
};

const OutcomeTable = ({ call, title, lines }: OfRound & { readonly title: string }) => {
  const { t } = useTranslation('decision');
  return (
    <Card
      size="small"
      title={t('proposed.outcome', { title, n: lines.length })}
      style={{ marginBottom: 16 }}
    >
      <SmallTable<Line>
        label={title}
        rows={[...lines].sort(byPosition)}
        columns={useColumns(call)}
        scroll={{ x: 900 }}
      />
    </Card>
  );
};

/** The public has to hear of it next. */
const ToPublish = ({ call, n }: { readonly call: ApplicationCall; readonly n: number }) => {
  const { t } = useTranslation('decision');
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('proposed.toPublish', { n })}
      action={
        <Flex gap={8}>
          <Button type="primary" href={`/notices/new?call=${call.id}`}>
            {t('proposed.publish')}
          </Button>
        </Flex>
      }
    />
  );
};

/** 拟定名单: by outcome, and what comes next for each. */
export const Proposed = ({ call, lines, office }: OfRound & { readonly office: boolean }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const listed = lines.filter(({ outcome }) => outcome !== undefined);
  const unpublished = listed.filter(({ status }) => status === 'proposed').length;
  return (
    <>
      {office && <Release call={call} lines={lines} />}
      {listed.length === 0 && <Nothing say={t('proposed.none')} />}
      {office && unpublished > 0 && call.publicNotice.days > 0 && (
        <ToPublish call={call} n={unpublished} />
      )}
      {office && listed.length > 0 && <Recognition call={call} lines={lines} />}
      {call.outcomes.map(({ id, title }) => {
        const of = listed.filter(({ outcome }) => outcome?.id === id);
        return of.length === 0 ? null : (
          <OutcomeTable key={id} call={call} title={say(title)} lines={of} />
        );
      })}
    </>
  );
};
