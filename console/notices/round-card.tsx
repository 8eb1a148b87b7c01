import { Alert, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../workflows/notice/publication/state.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

interface Props {
  readonly id: string;
  readonly round: Round;
  readonly later: readonly Round[];
}

const useColumns = ({ round, later }: Props): Column<Round['list'][number]>[] => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { shortNameAt } = useReference();
  const replacedBy = (id: string) =>
    later.filter(({ list }) => list.some(({ caseId }) => caseId === id)).at(-1);
  return [
    { title: t('column.name'), dataIndex: 'name' },
    {
      title: t('column.applicant'),
      width: 220,
      render: (_, { applicant, partners = [] }) =>
        [applicant, ...partners].map((org) => shortNameAt(org, round.at)).join(t('listMark')),
    },
    { title: t('column.outcome'), width: 260, render: (_, { outcome }) => say(outcome.title) },
    {
      title: t('column.mark'),
      width: 200,
      render: (_, { caseId }) => {
        const by = replacedBy(caseId);
        return by === undefined ? (
          ''
        ) : (
          <Tag color="orange">{t('round.replaced', { n: by.round })}</Tag>
        );
      },
    },
  ];
};

/** One publication: the first, or a correction with days of its own. */
export const RoundCard = (props: Props) => {
  const { id, round } = props;
  const { round: n, correction } = round;
  const { t } = useTranslation('notices');
  const { day } = useMoment();
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={correction === undefined ? t('round.first') : t('round.correction', { n })}
      extra={
        <Flex gap={8} wrap align="center">
          <strong>{t('days', { first: day(round.firstDay), last: day(round.lastDay) })}</strong>
          <Download
            path={api('/api/notices/{id}/documents/notice.docx', { id, round: n })}
            label={t('one.word')}
          />
        </Flex>
      }
    >
      {correction !== undefined && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={correction.text}
          description={t('round.because', { reason: correction.reason })}
        />
      )}
      <SmallTable
        label={t('round.list')}
        rowKey="caseId"
        rows={round.list}
        columns={useColumns(props)}
      />
    </Card>
  );
};
