import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Flex, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { api } from '../api/address.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ApprovalOf } from '../recommendations/approval-of.tsx';
import { useSession } from '../session/session.ts';

import './meeting.css';
import { AwaitingCalls } from '../round/awaiting-calls.tsx';
import { useLines } from '../round/lines.ts';
import { useMyCalls } from '../round/my-calls.ts';
import { serverNow } from '../session/clock.ts';
import { AgendaCard } from './agenda.tsx';
import { DecidedCard, WaitingCard } from './body-cards.tsx';
import { MeetingTable } from './meeting-table.tsx';
import type { OfRound } from './of-round.ts';

const LARGE = 'tidu.meeting.large';

/** Large letters, the whole screen, and papers of the list. */
const Tools = ({
  call,
  large,
  enlarge,
  fill,
}: {
  readonly call: ApplicationCall;
  readonly large: boolean;
  readonly enlarge: (large: boolean) => void;
  readonly fill: () => void;
}) => {
  const { t } = useTranslation('decision');
  return (
    <Flex gap={16} align="center" wrap className="no-print">
      <Checkbox checked={large} onChange={({ target }) => enlarge(target.checked)}>
        {t('meeting.large')}
      </Checkbox>
      <Button onClick={fill}>{t('meeting.fullscreen')}</Button>
      <Button onClick={() => window.print()}>{t('meeting.print')}</Button>
      <Download
        path={api('/api/calls/{id}/documents/list.pdf', { id: call.id })}
        label={t('meeting.pdf')}
      />
      <Download
        path={api('/api/calls/{id}/documents/list.docx', { id: call.id })}
        label={t('meeting.word')}
      />
    </Flex>
  );
};

/** The list itself, as a projector or a sheet of paper shows it. */
const Meeting = ({ call, lines }: OfRound) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { day } = useMoment();
  const [large, setLarge] = useState(localStorage.getItem(LARGE) === 'yes');
  const stage = useRef<HTMLDivElement>(null);
  const enlarge = (wanted: boolean): void => {
    setLarge(wanted);
    localStorage.setItem(LARGE, wanted ? 'yes' : 'no');
  };
  return (
    <div ref={stage} className={large ? 'meeting large' : 'meeting'}>
      <p className="print-only print-title">{say(call.title)}</p>
      <p className="print-only">{t('meeting.printed', { date: day(serverNow()) })}</p>
      <Tools
        call={call}
        large={large}
        enlarge={enlarge}
        fill={() => void stage.current?.requestFullscreen()}
      />
      {call.tracks.map((track) => {
        const of = lines.filter((line) => line.track === track.id);
        return of.length === 0 ? null : (
          <MeetingTable key={track.id} call={call} track={track} lines={of} />
        );
      })}
    </div>
  );
};

/** What the body that looks at this has to decide, and what it has decided. */
const OwnPart = ({ call, lines }: OfRound) => {
  const { grant } = useSession();
  const body = call.decisionChain.find(({ org }) => org === grant?.org);
  if (grant?.role !== 'leading-group' || body === undefined) return null;
  const of = { call, body, lines };
  return (
    <div className="no-print" style={{ marginTop: 20 }}>
      <AgendaCard {...of} office={false} />
      <WaitingCard {...of} own />
      <DecidedCard {...of} style={{ marginBottom: 16 }} />
      <ApprovalOf callId={call.id} />
    </div>
  );
};

const OneRound = ({ call }: { readonly call: ApplicationCall }) => {
  const { t } = useTranslation('decision');
  const lines = useLines(call.id);
  return (
    <Loaded query={lines} empty={{ when: (all) => all.length === 0, say: t('round.nothingFiled') }}>
      {(all) => (
        <>
          <Meeting call={call} lines={all} />
          <OwnPart call={call} lines={all} />
        </>
      )}
    </Loaded>
  );
};

/** 提请审议: one round in front of a meeting. */
export const Deliberation = () => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { call: wanted } = useSearch({ from: '/shell/deliberation' });
  const navigate = useNavigate({ from: '/deliberation' });
  const { calls, error } = useMyCalls();
  const call = calls?.find(({ id }) => id === wanted) ?? calls?.[0];
  return (
    <Page
      title={t('meeting.title')}
      lead={t('meeting.lead')}
      actions={
        calls !== undefined &&
        calls.length > 0 && (
          <Select<string>
            className="no-print"
            aria-label={t('meeting.round')}
            style={{ minWidth: 'min(420px, 100%)' }}
            {...(call === undefined ? {} : { value: call.id })}
            options={calls.map(({ id, title }) => ({ value: id, label: say(title) }))}
            onChange={(id) => void navigate({ search: { call: id } })}
          />
        )
      }
    >
      <AwaitingCalls calls={calls} error={error} />
      {calls?.length === 0 && <Alert type="info" showIcon title={t('meeting.none')} />}
      {call !== undefined && <OneRound key={call.id} call={call} />}
    </Page>
  );
};
