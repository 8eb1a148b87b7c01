import { Alert, Card, Empty, Flex, Form, Input, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { nominees, type SentLetter } from '../../workflows/recommendation/stream/state.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { documentOf } from '../input/document-fields.tsx';
import { ScanField } from '../input/scan-field.tsx';

import { LetterFields, type LetterValue, withKind } from './letter-fields.tsx';
import { SentPapers } from './sent-papers.tsx';

/** 报送推荐文件: from here on the list stands, and the applications are frozen as they are sent. */
const Send = ({ answer }: { readonly answer: BatchAnswer }) => {
  const { t } = useTranslation('recommendations');
  const { orgName } = useReference();
  const cases = nominees(answer.state).map(({ caseId }) => caseId);
  const issuer = answer.state.opened?.upstream.issuer;
  return (
    <ActDialog<{ readonly letter: LetterValue }>
      act={{ plural: 'recommendations', id: answer.id, command: 'SendLetter' }}
      title={t('send.act')}
      consequence={t('send.means', { n: cases.length, to: orgName(issuer) })}
      body={({ letter }) => ({
        document: withKind(letter),
        cases,
        ...(letter.agreement?.number === undefined
          ? {}
          : { agreement: documentOf(letter.agreement) }),
      })}
      done={t('send.done')}
      primary
      width={640}
    >
      <LetterFields answer={answer} />
    </ActDialog>
  );
};

interface Dispatching {
  readonly ems?: string;
  readonly receiptDate?: string;
  readonly receipt?: FileRef;
}

const Dispatch = ({ id, letter }: { readonly id: string; readonly letter: SentLetter }) => {
  const { t } = useTranslation('recommendations');
  return (
    <ActDialog<Dispatching>
      act={{ plural: 'recommendations', id, command: 'RecordDispatch' }}
      title={t('dispatch.act')}
      consequence={t('dispatch.means', { number: letter.document.number })}
      body={({ ems, receiptDate, receipt }) => ({
        letter: letter.document.number,
        ...(ems === undefined || ems.trim() === '' ? {} : { ems: ems.trim().toUpperCase() }),
        ...(receiptDate === undefined ? {} : { receiptDate }),
        ...(receipt === undefined ? {} : { receipt }),
      })}
      done={t('dispatch.done')}
    >
      <Form.Item name="ems" label={t('dispatch.ems')}>
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <DateItem name="receiptDate" label={t('dispatch.receiptDate')} />
      <ScanField name="receipt" target={`recommendations/${id}`} label={t('dispatch.receipt')} />
    </ActDialog>
  );
};

const LetterTable = ({
  answer,
  office,
}: {
  readonly answer: BatchAnswer;
  readonly office: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const { day } = useMoment();
  const stream = `recommendations/${answer.id}` as const;
  const nameOf = (id: string): string =>
    answer.state.nominations.find(({ caseId }) => caseId === id)?.name ?? id;
  return (
    <Table<SentLetter>
      aria-label={t('letters.title')}
      rowKey={({ document }) => document.number}
      size="small"
      pagination={false}
      dataSource={answer.state.letters}
      columns={[
        {
          title: t('column.letter'),
          render: (_, { document }) => (
            <>
              <strong>{document.number}</strong>（{document.kind}）
              <div>
                {document.title}，{day(document.date)}
              </div>
              {document.file !== undefined && <ScanLink stream={stream} file={document.file} />}
              <SentPapers stream={stream} number={document.number} sheet />
            </>
          ),
        },
        {
          title: t('column.cases'),
          width: 320,
          render: (_, { cases }) => cases.map((id) => <div key={id}>{nameOf(id)}</div>),
        },
        {
          title: t('column.dispatch'),
          width: 260,
          render: (_, { ems, receiptDate, receiptFile }) => (
            <>
              {ems !== undefined && <div>{t('letters.ems', { ems })}</div>}
              {receiptDate !== undefined && (
                <div>{t('letters.received', { date: day(receiptDate) })}</div>
              )}
              {receiptFile !== undefined && (
                <ScanLink
                  stream={stream}
                  file={{ fileId: receiptFile, name: t('letters.receipt') }}
                />
              )}
              {ems === undefined && receiptDate === undefined && t('letters.notDispatched')}
            </>
          ),
        },
        ...(office
          ? [
              {
                title: t('column.act'),
                width: 170,
                render: (_: unknown, letter: SentLetter) => (
                  <Dispatch id={answer.id} letter={letter} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
};

/** Letters that went out, or the one that is next. */
export const Letters = ({
  answer,
  office,
}: {
  readonly answer: BatchAnswer;
  readonly office: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const { letters } = answer.state;
  if (letters.length > 0)
    return (
      <Card size="small" title={t('letters.title')}>
        <LetterTable answer={answer} office={office} />
      </Card>
    );
  const approved = answer.status === 'approved';
  return (
    <Card size="small" title={t('letters.title')}>
      {approved && office ? (
        <Flex vertical gap={12} align="start">
          <Alert type="info" showIcon title={t('letters.next')} />
          <Flex gap={8} wrap>
            <Send answer={answer} />
            <Download
              path={api('/api/recommendations/{id}/documents/letter.docx', { id: answer.id })}
              label={t('letters.draft')}
            />
          </Flex>
        </Flex>
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={approved ? t('letters.none') : t('letters.approveFirst')}
        />
      )}
    </Card>
  );
};
