import { useParams } from '@tanstack/react-router';
import { Alert, Card, Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { NoticeAnswer } from '../../interface/batches.ts';
import { NOTICE_STATUS } from '../../workflows/notice/publication/status.ts';
import { mayRead } from '../../workflows/reading.ts';
import { api } from '../api/address.ts';
import { useCallNow } from '../api/call-reads.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useLines } from '../round/lines.ts';
import { useSession } from '../session/session.ts';

import { CorrectNotice } from './correct-notice.tsx';
import { RecordWebsite, WithdrawNotice } from './notice-acts.tsx';
import { NoticeCases } from './notice-cases.tsx';
import { Recognition } from './recognition.tsx';
import { RoundCard } from './round-card.tsx';

type Published = NonNullable<NoticeAnswer['state']['published']>;

const Facts = ({
  answer,
  published,
}: {
  readonly answer: NoticeAnswer;
  readonly published: Published;
}) => {
  const { t } = useTranslation('notices');
  const { orgName } = useReference();
  const { minute } = useMoment();
  const { contact } = published;
  return (
    <Descriptions
      size="small"
      column={2}
      items={[
        { key: 'issuer', label: t('field.issuer'), children: orgName(published.issuer) },
        {
          key: 'supervision',
          label: t('field.supervision'),
          children: published.supervisionTelephone,
        },
        {
          key: 'contact',
          label: t('field.contact'),
          span: 2,
          children: [contact.telephone, contact.email, contact.address].filter(Boolean).join('　'),
        },
        {
          key: 'basis',
          label: t('field.basis'),
          span: 2,
          children: (
            <div>
              {published.basis.map((basis) => (
                <div key={basis}>{basis}</div>
              ))}
            </div>
          ),
        },
        { key: 'procedure', label: t('field.procedure'), span: 2, children: published.procedure },
        {
          key: 'websites',
          label: t('field.website'),
          span: 2,
          children:
            answer.state.websites.length === 0 ? (
              t('website.none')
            ) : (
              <div>
                {answer.state.websites.map(({ url, screenshot, seenAt }) => (
                  <div key={`${url} ${seenAt ?? ''}`}>
                    <a href={url} rel="noreferrer noopener" target="_blank">
                      {url}
                    </a>{' '}
                    {seenAt !== undefined && t('website.seen', { at: minute(seenAt) })}{' '}
                    {screenshot !== undefined && (
                      <ScanLink stream={`notices/${answer.id}`} file={screenshot} />
                    )}
                  </div>
                ))}
              </div>
            ),
        },
      ]}
    />
  );
};

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
            {office && call.data !== undefined && <Recognition call={call.data.call} lines={of} />}
          </>
        );
      }}
    </Loaded>
  );
};

const Content = ({ answer }: { readonly answer: NoticeAnswer }) => {
  const { t } = useTranslation('notices');
  const { grant } = useSession();
  const { published, rounds, withdrawn } = answer.state;
  if (published === undefined) return null;
  const office = grant?.role === 'office' && grant.org === published.office;
  const reads =
    grant !== undefined &&
    mayRead('deliberation', grant.role, new Set(['any', ...(office ? (['office'] as const) : [])]));
  return (
    <>
      {withdrawn !== undefined && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 16 }}
          title={t('withdraw.was', { reason: withdrawn.reason })}
        />
      )}
      {office &&
        withdrawn === undefined &&
        answer.state.websites.every(({ screenshot }) => screenshot === undefined) && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 16 }}
            title={t('website.missing')}
          />
        )}
      <Card size="small" style={{ marginBottom: 16 }}>
        <Facts answer={answer} published={published} />
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

/** One notice: what it says, where it stands, what came in, what follows. */
export const Notice = () => {
  const { t } = useTranslation('notices');
  const { id } = useParams({ from: '/shell/notices/$id' });
  const { say } = useLanguage();
  const { grant } = useSession();
  const answer = useRead(api('/api/notices/{id}', { id }));
  const published = answer.data?.state.published;
  const office = grant?.role === 'office' && grant.org === published?.office;
  const publicPage = `/public/notices/${id}`;
  return (
    <Page
      title={published?.title ?? t('one.title')}
      lead={answer.data === undefined ? undefined : say(own(NOTICE_STATUS, answer.data.status))}
      actions={
        <Flex gap={8} wrap align="center">
          {answer.data !== undefined && <a href={publicPage}>{t('one.publicPage')}</a>}
          {office && answer.data !== undefined && answer.data.state.withdrawn === undefined && (
            <>
              <Download
                path={api('/api/notices/{id}/documents/recognition.docx', { id })}
                label={t('one.recognitionDraft')}
              />
              <RecordWebsite answer={answer.data} />
              <CorrectNotice answer={answer.data} />
              <WithdrawNotice answer={answer.data} />
            </>
          )}
        </Flex>
      }
    >
      <Loaded query={answer}>{(data) => <Content answer={data} />}</Loaded>
    </Page>
  );
};
