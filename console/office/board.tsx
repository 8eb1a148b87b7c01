import { useParams } from '@tanstack/react-router';
import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useCall } from '../api/call-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { CaseLink } from '../display/case-link.tsx';
import { SentBack } from '../input/sent-back/sent-back.tsx';
import { Statements } from '../input/sent-back/statements.tsx';
import { AskDepartment } from './asking-acts.tsx';
import { BoardDepartments } from './board-departments.tsx';
import { BoardDisputes } from './board-disputes.tsx';
import { BoardExperts } from './board-experts.tsx';
import { BoardQuestions, ReportFact } from './board-questions.tsx';
import { BoardReport } from './board-report.tsx';
import { BoardVisit } from './board-visit.tsx';
import { CloseOpinions } from './case-acts.tsx';
import { CasePage } from './case-page.tsx';
import { RecordsToCheck } from './records-to-check.tsx';
import { SendCaseBack } from './send-case-back.tsx';
import { WhoHasIt } from './who-has-it.tsx';

const WAITING: readonly string[] = ['departments', 'departments-and-experts'];

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

const Departments = ({ kase, call }: Props) => {
  const { t } = useTranslation('office');
  return (
    <Card
      title={<h2 className="card-title">{t('board.departments')}</h2>}
      extra={
        <Flex gap={8}>
          {kase.period === undefined && <ReportFact kase={kase} call={call.call} />}
          {WAITING.includes(kase.status) && <AskDepartment kase={kase} call={call} />}
          <SendCaseBack kase={kase} call={call} />
          {WAITING.includes(kase.status) && <CloseOpinions id={kase.id} />}
        </Flex>
      }
    >
      <BoardDepartments kase={kase} call={call} />
    </Card>
  );
};

const Cards = ({ kase, call }: Props) => {
  const { t } = useTranslation('office');
  const rules = call.call.kind === 'application' ? call.call : undefined;
  return (
    <Flex vertical gap={16}>
      <RecordsToCheck kase={kase} call={call} />
      <Statements kase={kase} />
      <SentBack kase={kase} />
      {rules === undefined ? (
        <>
          <BoardReport kase={kase} call={call} />
          <Departments kase={kase} call={call} />
        </>
      ) : (
        <>
          <BoardDisputes kase={kase} form={call.form} call={call.call} />
          <BoardQuestions kase={kase} />
          <Departments kase={kase} call={call} />
        </>
      )}
      {rules !== undefined && rules.siteCheck !== 'none' && (
        <Card title={<h2 className="card-title">{t('board.visit')}</h2>}>
          <BoardVisit kase={kase} />
        </Card>
      )}
      {rules !== undefined && rules.experts.seats > 0 && (
        <Card title={<h2 className="card-title">{t('board.experts')}</h2>}>
          <BoardExperts kase={kase} call={call} />
        </Card>
      )}
      <Card title={<h2 className="card-title">{t('board.who')}</h2>}>
        <WhoHasIt kase={kase} call={call} />
      </Card>
    </Flex>
  );
};

const Content = ({ kase }: Pick<Props, 'kase'>) => {
  const { t } = useTranslation('office');
  const call = useCall(kase.callId);
  if (!kase.commands.includes('RemindDepartment'))
    return <Alert type="warning" showIcon title={t('notYours')} />;
  return <Loaded query={call}>{(answer) => <Cards kase={kase} call={answer} />}</Loaded>;
};

/** The board of a case: departments and experts with their dates and lateness, and what the office does about them. */
export const Board = () => {
  const { t } = useTranslation('office');
  const { id } = useParams({ from: '/shell/cases/$id/board' });
  return (
    <CasePage
      id={id}
      title={(name) => (name === undefined ? t('board.title') : t('board.titleOf', { name }))}
      way={
        <CaseLink id={id} screen="formal">
          {t('toFormal')}
        </CaseLink>
      }
    >
      {(kase) => <Content kase={kase} />}
    </CasePage>
  );
};
