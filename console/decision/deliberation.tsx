import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Card, Checkbox, Flex, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { api } from '../api/address.ts';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { Download } from '../display/download.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ApprovalOf } from '../recommendations/approval-of.tsx';
import { useSession } from '../session/session.ts';

import { DecidedTable } from './decided.tsx';
import './meeting.css';
import { useLines } from '../round/lines.ts';
import { useMyCalls } from '../round/my-calls.ts';
import { MeetingTable } from './meeting-table.tsx';
import { DecisionSheet } from './sheet.tsx';
import { before, decidedBy } from './stages.ts';

const LARGE = 'tidu.meeting.large';

/** The list itself, as a projector or a sheet of paper shows it. */
const Meeting = ({ call, lines }: { readonly call: Call; readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { me } = useSession();
  const [large, setLarge] = useState(localStorage.getItem(LARGE) === 'yes');
  const stage = useRef<HTMLDivElement>(null);
  return (
    <div ref={stage} className={large ? 'meeting large' : 'meeting'}>
      <p className="print-only print-title">{say(call.title)}</p>
      <p className="print-only">
        {t('meeting.printed', { date: me === undefined ? '' : day(me.now) })}
      </p>
      <Flex gap={16} align="center" wrap className="no-print">
        <Checkbox
          checked={large}
          onChange={({ target }) => {
            setLarge(target.checked);
            localStorage.setItem(LARGE, target.checked ? 'yes' : 'no');
          }}
        >
          {t('meeting.large')}
        </Checkbox>
        <Button onClick={() => void stage.current?.requestFullscreen()}>
          {t('meeting.fullscreen')}
        </Button>
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
const OwnPart = ({ call, lines }: { readonly call: Call; readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { grant } = useSession();
  const body = call.decisionChain.find(({ org }) => org === grant?.org);
  if (grant?.role !== 'leading-group' || body === undefined) return null;
  const waiting = before(lines, body.org);
  const decided = decidedBy(lines, body.org);
  return (
    <div className="no-print" style={{ marginTop: 20 }}>
      {waiting.length > 0 && (
        <Card
          size="small"
          title={t('chain.waiting', { body: say(body.title), n: waiting.length })}
          style={{ marginBottom: 16 }}
        >
          <Alert
            type="info"
            showIcon
            title={t('meeting.recordHere')}
            style={{ marginBottom: 12 }}
          />
          <DecisionSheet call={call} body={body} lines={waiting} own />
        </Card>
      )}
      {decided.length > 0 && (
        <Card
          size="small"
          title={t('chain.decided', { body: say(body.title), n: decided.length })}
          style={{ marginBottom: 16 }}
        >
          <DecidedTable
            call={call}
            decided={decided}
            label={t('chain.decided', { body: say(body.title), n: decided.length })}
          />
        </Card>
      )}
      <ApprovalOf callId={call.id} />
    </div>
  );
};

const OneRound = ({ call }: { readonly call: Call }) => {
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
            style={{ minWidth: 420 }}
            {...(call === undefined ? {} : { value: call.id })}
            options={calls.map(({ id, title }) => ({ value: id, label: say(title) }))}
            onChange={(id) => void navigate({ search: { call: id } })}
          />
        )
      }
    >
      {error !== undefined && error !== null && <Failure error={error} />}
      {calls === undefined && (error === undefined || error === null) && <Loading />}
      {calls?.length === 0 && <Alert type="info" showIcon title={t('meeting.none')} />}
      {call !== undefined && <OneRound key={call.id} call={call} />}
    </Page>
  );
};
