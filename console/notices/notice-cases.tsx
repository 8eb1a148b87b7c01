import { Link } from '@tanstack/react-router';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import { CONSEQUENCE, FINDING } from '../../workflows/notice/finding.ts';
import { OBJECTION_STATUS } from '../../workflows/notice/objection-kind.ts';
import { useMoment } from '../display/moment.tsx';
import { SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { nameColumn, statusColumn } from '../round/columns.tsx';

const ObjectionTags = ({ line: { notice } }: { readonly line: Line }) => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { day } = useMoment();
  return (
    <>
      {notice.objections.map(({ status, receivedOn, finding }, index) => (
        // Two objections may have come on one day: their order is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever added to
        <div key={`${receivedOn} ${index}`}>
          <Tag color={status === 'received' || status === 'admitted' ? 'orange' : 'default'}>
            {say(finding === undefined ? OBJECTION_STATUS[status] : FINDING[finding])}
          </Tag>
          {t('cases.received', { date: day(receivedOn) })}
        </div>
      ))}
      {notice.suspended && <Tag color="red">{say(CONSEQUENCE.suspend)}</Tag>}
      {notice.objections.length === 0 && t('cases.noObjections')}
    </>
  );
};

/** Each application of the notice with what came in against it; who objected stands nowhere here. */
export const NoticeCases = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('notices');
  return (
    <Card size="small" title={t('cases.title')} style={{ marginBottom: 16 }}>
      <SmallTable<Line>
        label={t('cases.title')}
        rows={lines}
        columns={[
          nameColumn(t('column.name')),
          statusColumn(t('column.status'), 170),
          {
            title: t('column.objections'),
            width: 320,
            render: (_, line) => <ObjectionTags line={line} />,
          },
          {
            title: t('column.document'),
            width: 240,
            render: (_, { notice }) => notice.recognised?.document.number ?? '',
          },
          {
            title: t('column.act'),
            width: 150,
            render: (_, { id }) => {
              const address: string = `/cases/${id}/objections`;
              return <Link to={address}>{t('cases.toObjections')}</Link>;
            },
          },
        ]}
      />
    </Card>
  );
};
