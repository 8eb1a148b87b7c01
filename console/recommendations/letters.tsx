import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { nominees, type SentLetter } from '../../workflows/recommendation/stream/state.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { LineItem } from '../input/items.tsx';
import { ScanField } from '../input/scan-field.tsx';

import { LetterFields, type LetterValue, sentBy } from './letter-fields.tsx';
import type { OfBatch } from './of-batch.ts';
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
      body={({ letter }) => ({ cases, ...sentBy(letter) })}
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
      <LineItem name="ems" label={t('dispatch.ems')} autoComplete="off" maxLength={20} />
      <DateItem name="receiptDate" label={t('dispatch.receiptDate')} />
      <ScanField name="receipt" target={`recommendations/${id}`} label={t('dispatch.receipt')} />
    </ActDialog>
  );
};

interface Sent {
  readonly id: string;
  readonly letter: SentLetter;
}

const LetterCell = ({ id, letter: { document } }: Sent) => {
  const { day } = useMoment();
  const stream = `recommendations/${id}` as const;
  return (
    <>
      <strong>{document.number}</strong>（{document.kind}）
      <div>
        {document.title}，{day(document.date)}
      </div>
      {document.file !== undefined && <ScanLink stream={stream} file={document.file} />}
      <SentPapers stream={stream} number={document.number} sheet />
    </>
  );
};

const DispatchCell = ({ id, letter: { ems, receiptDate, receiptFile } }: Sent) => {
  const { t } = useTranslation('recommendations');
  const { day } = useMoment();
  return (
    <>
      {ems !== undefined && <div>{t('letters.ems', { ems })}</div>}
      {receiptDate !== undefined && <div>{t('letters.received', { date: day(receiptDate) })}</div>}
      {receiptFile !== undefined && (
        <ScanLink
          stream={`recommendations/${id}`}
          file={{ fileId: receiptFile, name: t('letters.receipt') }}
        />
      )}
      {ems === undefined && receiptDate === undefined && t('letters.notDispatched')}
    </>
  );
};

const useColumns = ({ answer: { id, state }, office }: OfBatch): Column<SentLetter>[] => {
  const { t } = useTranslation('recommendations');
  const nameOf = (wanted: string): string =>
    state.nominations.find(({ caseId }) => caseId === wanted)?.name ?? wanted;
  const acts: Column<SentLetter> = {
    title: t('column.act'),
    width: 170,
    render: (_, letter) => <Dispatch id={id} letter={letter} />,
  };
  return [
    { title: t('column.letter'), render: (_, letter) => <LetterCell id={id} letter={letter} /> },
    {
      title: t('column.cases'),
      width: 320,
      render: (_, { cases }) => cases.map((one) => <div key={one}>{nameOf(one)}</div>),
    },
    {
      title: t('column.dispatch'),
      width: 260,
      render: (_, letter) => <DispatchCell id={id} letter={letter} />,
    },
    ...(office ? [acts] : []),
  ];
};

const LetterTable = (props: OfBatch) => {
  const { t } = useTranslation('recommendations');
  return (
    <SmallTable<SentLetter>
      label={t('letters.title')}
      rowKey={({ document }) => document.number}
      rows={props.answer.state.letters}
      columns={useColumns(props)}
    />
  );
};

/** Letters that went out, or the one that is next. */
export const Letters = ({ answer, office }: OfBatch) => {
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
        <Nothing say={approved ? t('letters.none') : t('letters.approveFirst')} />
      )}
    </Card>
  );
};
