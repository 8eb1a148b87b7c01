import { useParams } from '@tanstack/react-router';
import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { NoticeAnswer } from '../../interface/batches.ts';
import { NOTICE_STATUS } from '../../workflows/notice/publication/status.ts';
import { mayRead } from '../../workflows/reading.ts';
import { api } from '../api/address.ts';
import { useCallNow } from '../api/call-reads.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Download } from '../display/download.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useLines } from '../round/lines.ts';
import { type Grant, useSession } from '../session/session.ts';

import { CorrectNotice } from './correct-notice.tsx';
import { RecordWebsite, WithdrawNotice } from './notice-acts.tsx';
import { NoticeCases } from './notice-cases.tsx';
import { NoticeFacts } from './notice-facts.tsx';
import { Recognition } from './recognition.tsx';
import { RoundCard } from './round-card.tsx';

/** For those who run or audit the round: objections and documents of each listed application. */
const WholeRound = ({
  callId,
  noticeId,
  order,
  office,
}: {
  readonly callId: string;
  readonly noticeId: string;
  /** Case ids as the list has them. */
  readonly order: readonly string[];
  readonly office: boolean;
}) => {
  const { t } = useTranslation('notices');
  const lines = useLines(callId, (all) =>
    all.every(({ id, status }) => status !== 'proposed' || !order.includes(id)),
  );
  const call = useCallNow(callId);
  return (
    <Loaded
      query={lines}
      empty={{
        when: (all) => all.every(({ notice }) => notice.current?.noticeId !== noticeId),
        say: t('cases.none'),
      }}
    >
      {(all) => {
        const of = all
          .filter(({ notice }) => notice.current?.noticeId === noticeId)
          .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
        return (
          <>
            <NoticeCases lines={of} />
            {office && call.data?.call.kind === 'application' && (
              <Recognition call={call.data.call} lines={of} />
            )}
          </>
        );
      }}
    </Loaded>
  );
};

/** It was withdrawn, or its place on the government's site is not proved yet. */
const Warnings = ({
  state: { withdrawn, websites },
  office,
}: NoticeAnswer & { readonly office: boolean }) => {
  const { t } = useTranslation('notices');
  const style = { marginBottom: 16 };
  if (withdrawn !== undefined)
    return (
      <Alert
        type="error"
        showIcon
        style={style}
        title={t('withdraw.was', { reason: withdrawn.reason })}
      />
    );
  const proved = websites.some(({ screenshot }) => screenshot !== undefined);
  if (!office || proved) return null;
  return <Alert type="warning" showIcon style={style} title={t('website.missing')} />;
};

const isOffice = (grant: Grant | undefined, { state }: NoticeAnswer): boolean =>
  grant?.role === 'office' && grant.org === state.published?.office;

const Content = ({ answer }: { readonly answer: NoticeAnswer }) => {
  const { grant } = useSession();
  const { published, rounds, withdrawn } = answer.state;
  if (published === undefined) return null;
  const office = isOffice(grant, answer);
  const reads =
    grant !== undefined &&
    mayRead('deliberation', grant.role, new Set(['any', ...(office ? (['office'] as const) : [])]));
  return (
    <>
      <Warnings {...answer} office={office} />
      <Card size="small" style={{ marginBottom: 16 }}>
        <NoticeFacts answer={answer} published={published} />
      </Card>
      {[...rounds].reverse().map((round) => (
        <RoundCard
          key={round.round}
          id={answer.id}
          round={round}
          later={rounds.filter((one) => one.round > round.round)}
        />
      ))}
      {reads && withdrawn === undefined && (
        <WholeRound
          callId={published.callId}
          noticeId={answer.id}
          order={rounds[0]?.list.map(({ caseId }) => caseId) ?? []}
          office={office}
        />
      )}
    </>
  );
};

const OfficeActs = ({ answer }: { readonly answer: NoticeAnswer }) => {
  const { t } = useTranslation('notices');
  return (
    <>
      <Download
        path={api('/api/notices/{id}/documents/recognition.docx', { id: answer.id })}
        label={t('one.recognitionDraft')}
      />
      <RecordWebsite answer={answer} />
      <CorrectNotice answer={answer} />
      <WithdrawNotice answer={answer} />
    </>
  );
};

/** One notice: what it says, where it stands, what came in, what follows. */
export const Notice = () => {
  const { t } = useTranslation('notices');
  const { id } = useParams({ from: '/shell/notices/$id' });
  const { say } = useLanguage();
  const { grant } = useSession();
  const answer = useRead(api('/api/notices/{id}', { id }));
  const { data } = answer;
  const acts = data !== undefined && isOffice(grant, data) && data.state.withdrawn === undefined;
  return (
    <Page
      title={data?.state.published?.title ?? t('one.title')}
      lead={data === undefined ? undefined : say(own(NOTICE_STATUS, data.status))}
      actions={
        <Flex gap={8} wrap align="center">
          {data !== undefined && <a href={`/public/notices/${id}`}>{t('one.publicPage')}</a>}
          {acts && <OfficeActs answer={data} />}
        </Flex>
      }
    >
      <Loaded query={answer}>{(read) => <Content answer={read} />}</Loaded>
    </Page>
  );
};
