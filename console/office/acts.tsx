import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { hasEnded } from '../../workflows/case/status.ts';
import { LinkButton } from '../display/link-button.tsx';
import { VisitAct } from './board-visit.tsx';
import {
  AcceptCase,
  CloseOpinions,
  DeclineCase,
  ExtendCorrection,
  ResumeCase,
} from './case-acts.tsx';
import { ExcuseReport } from './report-acts.tsx';

interface Props {
  readonly kase: CaseAnswer;
}

interface Way {
  readonly to: string;
  readonly text: string;
  readonly primary?: boolean;
}

/** Ways to the screens that need more room, the main one first. */
const useWays = ({ id, status, callId }: CaseAnswer): readonly Way[] => {
  const { t } = useTranslation('office');
  const board = { to: `/cases/${id}/board`, text: t('office.toBoard') };
  const formal = `/cases/${id}/formal`;
  switch (status) {
    case 'formal-review':
      return [{ to: formal, text: t('office.toFormal'), primary: true }];
    case 'correction':
      return [{ to: formal, text: t('office.toReturned') }];
    case 'departments':
    case 'departments-and-experts':
    case 'verification':
    case 'confirmation':
    case 'confirmed':
      return [{ ...board, primary: true }];
    case 'experts':
      return [{ to: board.to, text: t('office.toPanel'), primary: true }];
    case 'deferred':
      return [];
    case 'ranking':
    case 'decision':
    case 'proposed':
      return [{ to: `/rounds/${callId}`, text: t('office.toRound'), primary: true }, board];
    case 'notice':
    case 'notice-over':
      return [{ to: `/cases/${id}/objections`, text: t('office.toObjections'), primary: true }];
    default:
      return hasEnded(status) ? [] : [board];
  }
};

/** Acts at once, behind the ways; a visit is recorded before one goes to the board. */
const ActsNow = ({ kase: { id, status } }: Props) => {
  switch (status) {
    case 'formal-review':
      return <AcceptCase id={id} primary={false} />;
    case 'correction':
      return (
        <>
          <ExtendCorrection id={id} />
          <DeclineCase id={id} />
        </>
      );
    case 'departments':
    case 'departments-and-experts':
      return <CloseOpinions id={id} />;
    case 'deferred':
      return <ResumeCase id={id} />;
    default:
      return null;
  }
};

/** The office's buttons for the present status, on the page of any case. */
export const OfficeActs = ({ kase }: Props) => {
  const { t } = useTranslation('office');
  const ways = useWays(kase);
  // AcceptCase is the office's own by the rights table: whoever has it runs the case.
  if (!kase.commands.includes('AcceptCase')) return null;
  const waiting = kase.records?.length ?? 0;
  return (
    <Flex gap={8} wrap align="center" role="group" aria-label={t('office.label')}>
      {waiting > 0 && (
        <LinkButton to={`/cases/${kase.id}/board`} primary>
          {t('office.toChecks', { n: waiting })}
        </LinkButton>
      )}
      {kase.status === 'site-check' && <VisitAct kase={kase} />}
      {ways.map(({ to, text, primary = false }) => (
        <LinkButton key={text} to={to} primary={primary}>
          {text}
        </LinkButton>
      ))}
      <ActsNow kase={kase} />
      {kase.period !== undefined && kase.commands.includes('ExcuseReport') && (
        <ExcuseReport id={kase.id} status={kase.status} />
      )}
    </Flex>
  );
};
