import { useParams } from '@tanstack/react-router';
import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';

import { CaseLink } from '../display/case-link.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { BoardDepartments } from './board-departments.tsx';
import { BoardDisputes } from './board-disputes.tsx';
import { BoardExperts } from './board-experts.tsx';
import { BoardQuestions, ReportFact } from './board-questions.tsx';
import { BoardVisit } from './board-visit.tsx';
import { CloseOpinions } from './case-acts.tsx';
import './office.css';
import { useCall } from '../api/call-reads.ts';
import { useCase } from '../api/case-reads.ts';
import { RecordsToCheck } from './records-to-check.tsx';
import { WhoHasIt } from './who-has-it.tsx';

const WAITING: readonly string[] = ['departments', 'departments-and-experts'];

const Content = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('office');
  const call = useCall(kase.callId);
  if (!kase.commands.includes('RemindDepartment'))
    return <Alert type="warning" showIcon title={t('notYours')} />;
  return (
    <Loaded query={call}>
      {(answer) => (
        <Flex vertical gap={16}>
          <RecordsToCheck kase={kase} call={answer} />
          <BoardDisputes kase={kase} form={answer.form} call={answer.call} />
          <BoardQuestions kase={kase} />
          <Card
            title={<h2 className="card-title">{t('board.departments')}</h2>}
            extra={
              <Flex gap={8}>
                <ReportFact kase={kase} call={answer.call} />
                {WAITING.includes(kase.status) && <CloseOpinions id={kase.id} />}
              </Flex>
            }
          >
            <BoardDepartments kase={kase} call={answer} />
          </Card>
          {answer.call.siteCheck !== 'none' && (
            <Card title={<h2 className="card-title">{t('board.visit')}</h2>}>
              <BoardVisit kase={kase} />
            </Card>
          )}
          {answer.call.experts.seats > 0 && (
            <Card title={<h2 className="card-title">{t('board.experts')}</h2>}>
              <BoardExperts kase={kase} call={answer} />
            </Card>
          )}
          <Card title={<h2 className="card-title">{t('board.who')}</h2>}>
            <WhoHasIt kase={kase} call={answer} />
          </Card>
        </Flex>
      )}
    </Loaded>
  );
};

/** The board of a case: departments and experts with their dates and lateness, and what the office does about them. */
export const Board = () => {
  const { t } = useTranslation('office');
  const { id } = useParams({ from: '/shell/cases/$id/board' });
  const { shortName } = useReference();
  const query = useCase(id);
  const { data: kase } = query;
  return (
    <Page
      title={kase === undefined ? t('board.title') : t('board.titleOf', { name: kase.name })}
      lead={
        kase !== undefined && (
          <Flex gap={12} align="center" wrap className="lead">
            <StatusTag status={kase.status} />
            <span>{[kase.applicant, ...kase.partners].map(shortName).join(t('and'))}</span>
            <CaseLink id={id}>{t('toCase')}</CaseLink>
            <CaseLink id={id} screen="formal">
              {t('toFormal')}
            </CaseLink>
          </Flex>
        )
      }
    >
      <Loaded query={query}>{(answer) => <Content kase={answer} />}</Loaded>
    </Page>
  );
};
