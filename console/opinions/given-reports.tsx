import { Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenVerification } from '../../interface/reviewing.ts';
import { FIGURE_SCOPE } from '../../workflows/calls/monitoring.ts';
import { FIGURE_ANSWER } from '../../workflows/review/report/answer.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { About } from './about.tsx';
import { CorrectReport } from './correct-report.tsx';
import { useGivenColumns } from './given-columns.tsx';

/** What is not 一致, each with the department's own figure; how many are. */
const Content = ({
  given: { verification, figures, earlier },
}: {
  readonly given: GivenVerification;
}) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const other = verification.figures.filter(({ answer }) => answer !== 'agrees');
  return (
    <>
      <div>
        {t('verify.agreed', { count: verification.figures.length - other.length })}{' '}
        {verification.onBehalf && <Tag>{t('given.onBehalf')}</Tag>}
        {earlier > 0 && <Tag>{t('given.corrected')}</Tag>}
      </div>
      {other.map(({ field, answer, value, scope, note }) => (
        <div key={field}>
          {say(figures.find(({ path }) => path === field)?.title) || field}：
          {[say(FIGURE_ANSWER[answer]), value, scope && say(FIGURE_SCOPE[scope]), note]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
    </>
  );
};

const useColumns = (
  correct: (given: GivenVerification) => void,
): TableColumnsType<GivenVerification> => {
  const { t } = useTranslation('opinions');
  const last = useGivenColumns<GivenVerification>({
    said: ({ verification }) => verification,
    correct,
  });
  return [
    { key: 'name', title: t('column.report'), render: (_, one) => <About given={one} /> },
    { key: 'content', title: t('column.content'), render: (_, one) => <Content given={one} /> },
    ...last,
  ];
};

/** Reports that the department verified; each can be set right, also after its confirmation. */
export const GivenReports = ({ items }: { readonly items: readonly GivenVerification[] }) => {
  const { t } = useTranslation('opinions');
  const [correcting, setCorrecting] = useState<GivenVerification>();
  const columns = useColumns(setCorrecting);
  return (
    <>
      <Table<GivenVerification>
        size="middle"
        rowKey={({ verification }) => verification.id}
        aria-label={t('verify.given')}
        dataSource={[...items]}
        pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={columns}
        style={{ marginBottom: 16 }}
      />
      {correcting !== undefined && (
        <CorrectReport given={correcting} onClose={() => setCorrecting(undefined)} />
      )}
    </>
  );
};
