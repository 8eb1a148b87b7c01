import { useNavigate } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { hasEnded } from '../../workflows/case/status.ts';

import { ChooseForVisit, RecordVisit } from './board-visit.tsx';
import {
  AcceptCase,
  CloseOpinions,
  DeclineCase,
  ExtendCorrection,
  ResumeCase,
} from './case-acts.tsx';

const To = ({
  address,
  primary = false,
  children,
}: {
  readonly address: string;
  readonly primary?: boolean;
  readonly children: string;
}) => {
  const navigate = useNavigate();
  // A real address, so that it opens in a new tab as well.
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={address}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ to: address });
      }}
    >
      {children}
    </Button>
  );
};

const Visit = ({ kase }: { readonly kase: CaseAnswer }) => {
  const task = kase.tasks.find(({ id }) => id === 'site-visit');
  if (task === undefined) return null;
  return task.kind === 'choose-site-visit' ? (
    <ChooseForVisit id={kase.id} />
  ) : (
    <RecordVisit id={kase.id} />
  );
};

/** What the office can do where the case stands: acts at once, and ways to the screens that need more room. */
const useActsNow = (kase: CaseAnswer): ReactNode => {
  const { t } = useTranslation('office');
  const { id, status, callId } = kase;
  const board = `/cases/${id}/board`;
  switch (status) {
    case 'formal-review':
      return (
        <>
          <To address={`/cases/${id}/formal`} primary>
            {t('office.toFormal')}
          </To>
          <AcceptCase id={id} primary={false} />
        </>
      );
    case 'correction':
      return (
        <>
          <To address={`/cases/${id}/formal`}>{t('office.toReturned')}</To>
          <ExtendCorrection id={id} />
          <DeclineCase id={id} />
        </>
      );
    case 'departments':
    case 'departments-and-experts':
      return (
        <>
          <To address={board} primary>
            {t('office.toBoard')}
          </To>
          <CloseOpinions id={id} />
        </>
      );
    case 'site-check':
      return (
        <>
          <Visit kase={kase} />
          <To address={board}>{t('office.toBoard')}</To>
        </>
      );
    case 'experts':
      return (
        <To address={board} primary>
          {t('office.toPanel')}
        </To>
      );
    case 'deferred':
      return <ResumeCase id={id} />;
    case 'ranking':
    case 'decision':
    case 'proposed':
      return (
        <>
          <To address={`/rounds/${callId}`} primary>
            {t('office.toRound')}
          </To>
          <To address={board}>{t('office.toBoard')}</To>
        </>
      );
    case 'notice':
    case 'notice-over':
      return (
        <To address={`/cases/${id}/objections`} primary>
          {t('office.toObjections')}
        </To>
      );
    default:
      return hasEnded(status) ? null : <To address={board}>{t('office.toBoard')}</To>;
  }
};

/** The office's buttons for the present status, on the page of any case. */
export const OfficeActs = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('office');
  const acts = useActsNow(kase);
  // AcceptCase is the office's own by the rights table: whoever has it runs the case.
  if (!kase.commands.includes('AcceptCase')) return null;
  const waiting = kase.records?.length ?? 0;
  return (
    <Flex gap={8} wrap align="center" role="group" aria-label={t('office.label')}>
      {waiting > 0 && (
        <To address={`/cases/${kase.id}/board`} primary>
          {t('office.toChecks', { n: waiting })}
        </To>
      )}
      {acts}
    </Flex>
  );
};
