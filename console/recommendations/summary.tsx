import { Button, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import type { SummarySheet } from '../../workflows/recommendation/stream/summary-sheet.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Download } from '../display/download.tsx';
import { SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';

/** Wide enough for a name or a figure with its unit. */
const COLUMN_PX = 170;

const Sheet = ({ sheet }: { readonly sheet: SummarySheet }) => {
  const { say } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="wide-table" aria-label={sheet.title} tabIndex={0}>
      <SmallTable<SummarySheet['rows'][number]>
        label={sheet.title}
        rowKey="caseId"
        bordered
        rows={sheet.rows}
        style={{ minWidth: sheet.columns.length * COLUMN_PX }}
        columns={sheet.columns.map((title, index) => ({
          key: `${index} ${title.zh}`,
          title: say(title),
          width: COLUMN_PX,
          render: (_: unknown, { cells }: SummarySheet['rows'][number]) => cells[index] ?? '',
        }))}
      />
    </section>
  );
};

/** 推荐汇总表 as the upstream's call prescribes it. */
export const Summary = ({ answer }: { readonly answer: BatchAnswer }) => {
  const { t } = useTranslation('recommendations');
  const sheet = useRead(api('/api/recommendations/{id}/summary', { id: answer.id }));
  return (
    <Card
      size="small"
      title={t('summary.title')}
      extra={
        <Flex gap={8} className="no-print">
          <Download
            path={api('/api/recommendations/{id}/documents/summary.xlsx', { id: answer.id })}
            label={t('summary.excel')}
          />
          <Button onClick={() => window.print()}>{t('summary.print')}</Button>
        </Flex>
      }
    >
      <p>{t('summary.lead')}</p>
      <Loaded
        query={sheet}
        empty={{
          when: ({ rows, columns }) => rows.length === 0 || columns.length === 0,
          say: t('summary.none'),
        }}
      >
        {(data) => <Sheet sheet={data} />}
      </Loaded>
    </Card>
  );
};
