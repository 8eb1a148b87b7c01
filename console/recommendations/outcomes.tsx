import { Alert, Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import type { Nomination } from '../../workflows/recommendation/stream/state.ts';
import { NOMINATION_STATUS } from '../../workflows/recommendation/stream/status.ts';
import type { StreamName } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { Nothing } from '../display/nothing.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { PassageItem } from '../input/items.tsx';
import { CaseName } from './case-name.tsx';
import type { OfBatch } from './of-batch.ts';
import { RecordOutcome } from './record-outcome.tsx';
import { SentPapers } from './sent-papers.tsx';

/** 撤回推荐: after the letter, by a document of its own. */
const Withdraw = ({ id, nomination }: { readonly id: string; readonly nomination: Nomination }) => {
  const { t } = useTranslation('recommendations');
  return (
    <ActDialog<{ readonly document: DocumentValue; readonly reason: string }>
      act={{ plural: 'recommendations', id, command: 'WithdrawRecommendation' }}
      title={t('withdraw.act')}
      consequence={t('withdraw.means', { name: nomination.name })}
      body={({ document, reason }) => ({
        caseId: nomination.caseId,
        document: documentOf(document),
        reason,
      })}
      done={t('withdraw.done')}
      danger
    >
      <DocumentFields
        name="document"
        label={t('withdraw.document')}
        scan={`recommendations/${id}`}
      />
      <PassageItem
        name="reason"
        label={t('withdraw.reason')}
        missing={t('withdraw.reasonMissing')}
        rows={3}
        maxLength={1000}
      />
    </ActDialog>
  );
};

/** What the higher level decided: which title under which name, by which document, from when to when. */
const Told = ({
  stream,
  outcome,
}: {
  readonly stream: StreamName;
  readonly outcome: NonNullable<Nomination['outcome']>;
}) => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { orgName } = useReference();
  const { document, title, name, validFrom, validTo, body } = outcome;
  return (
    <>
      <Tag color={outcome.outcome === 'selected' ? 'green' : 'red'}>
        {say(SELECTION[outcome.outcome])}
      </Tag>
      {[title, name].filter((part) => part !== undefined).join('　')}
      <div>
        {orgName(body)}
        {document !== undefined &&
          t('outcomes.document', { number: document.number, date: day(document.date) })}
      </div>
      {validFrom !== undefined && (
        <div>
          {t('outcomes.validity', {
            from: day(validFrom),
            to: validTo === undefined ? '' : day(validTo),
          })}
        </div>
      )}
      {document?.file !== undefined && <ScanLink stream={stream} file={document.file} />}
    </>
  );
};

const OutcomeCell = ({
  id,
  nomination: { outcome, withdrawal, reason },
}: {
  readonly id: string;
  readonly nomination: Nomination;
}) => {
  const { t } = useTranslation('recommendations');
  const stream = `recommendations/${id}` as const;
  if (withdrawal !== undefined)
    return (
      <>
        {t('outcomes.withdrawn', { number: withdrawal.number, reason: reason ?? '' })}
        <SentPapers stream={stream} number={withdrawal.number} />
      </>
    );
  return outcome === undefined ? t('outcomes.awaited') : <Told stream={stream} outcome={outcome} />;
};

const useColumns = (id: string, withdraws: boolean): Column<Nomination>[] => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const acts: Column<Nomination> = {
    title: t('column.act'),
    width: 150,
    render: (_, one) =>
      one.status === 'recommended' &&
      one.outcome === undefined && <Withdraw id={id} nomination={one} />,
  };
  return [
    { title: t('column.rank'), width: 80, dataIndex: 'rank' },
    { title: t('column.name'), render: (_, one) => <CaseName of={one} /> },
    { title: t('column.letter'), width: 230, render: (_, { letter }) => letter?.number ?? '' },
    {
      title: t('column.status'),
      width: 130,
      render: (_, { status }) => <Tag>{say(NOMINATION_STATUS[status])}</Tag>,
    },
    {
      title: t('column.outcome'),
      width: 360,
      render: (_, one) => <OutcomeCell id={id} nomination={one} />,
    },
    ...(withdraws ? [acts] : []),
  ];
};

/** What was sent, and what came of it. */
export const OutcomeTable = ({
  answer,
  withdraws,
}: {
  readonly answer: BatchAnswer;
  readonly withdraws: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const sent = answer.state.nominations
    .filter(({ letter }) => letter !== undefined)
    .sort((a, b) => a.rank - b.rank);
  return (
    <SmallTable<Nomination>
      label={t('outcomes.title')}
      rowKey="caseId"
      rows={sent}
      columns={useColumns(answer.id, withdraws)}
    />
  );
};

/** 上级评审结果. */
export const Outcomes = ({ answer, office }: OfBatch) => {
  const { t } = useTranslation('recommendations');
  const { opened, letters, records } = answer.state;
  const answersItself = opened?.upstream.callId !== undefined;
  const recorded = records.some(({ act }) => act.type === 'RecordUpstreamOutcome');
  if (letters.length === 0) return <Nothing say={t('outcomes.notSent')} />;
  return (
    <Card
      size="small"
      title={t('outcomes.title')}
      extra={office && !answersItself && !recorded && <RecordOutcome answer={answer} own={false} />}
    >
      {answersItself && (
        <Alert type="info" showIcon title={t('outcomes.itself')} style={{ marginBottom: 12 }} />
      )}
      <OutcomeTable answer={answer} withdraws={office} />
    </Card>
  );
};
