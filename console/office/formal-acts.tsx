import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer, IfReturnedAnswer } from '../../interface/cases.ts';
import type { Form } from '../../workflows/form/form.ts';

import { useMoment } from '../display/moment.tsx';
import { usePlaceTitle } from '../display/place-title.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { TogetherHint, tooMuchTogether } from '../input/together-hint.tsx';
import { AcceptCase, DeclineCase, ExtendCorrection } from './case-acts.tsx';
import type { Pinned } from './pins.ts';
import { useIfReturned } from './reads.ts';

/** "If returned today, the latest date is…", with the higher level's deadline, which does not move. */
const IfReturnedNote = ({ answer }: { readonly answer: IfReturnedAnswer }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { minute, day } = useMoment();
  const { due, dueExplained, upstream, round, rounds } = answer;
  return (
    <Alert
      type={upstream?.misses === true ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 12 }}
      title={t('ifReturned.title', { due: minute(due.at) })}
      description={
        <>
          <div>{say(dueExplained)}</div>
          <div>{t('ifReturned.round', { round, rounds })}</div>
          {upstream !== undefined && (
            <div>
              {t('ifReturned.upstream', {
                title: upstream.number ?? upstream.title,
                deadline: minute(upstream.deadline),
              })}
              {upstream.misses && (
                <strong> {t('ifReturned.misses', { pace: day(upstream.paceDate) })}</strong>
              )}
            </div>
          )}
        </>
      }
    />
  );
};

const Return = ({
  kase,
  form,
  pinned,
  sent,
  answer,
}: Props & { readonly answer: IfReturnedAnswer | undefined }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  const titleOf = usePlaceTitle(form);
  const items = Object.entries(pinned).map(([path, reason]) => ({ path, reason: reason.trim() }));
  const ready = items.length > 0 && items.every(({ reason }) => reason !== '');
  const reasons = items.map(({ reason }) => reason);
  const used = answer !== undefined && answer.round > answer.rounds;
  return (
    <ActDialog
      act={{ plural: 'cases', id: kase.id, command: 'ReturnForCorrection' }}
      title={t('acts.return')}
      primary={ready}
      disabled={!ready || used || tooMuchTogether(reasons)}
      consequence={
        answer === undefined
          ? t('acts.returnHelp', { n: items.length })
          : t('acts.returnHelpDue', { n: items.length, due: minute(answer.due.at) })
      }
      body={() => ({ items })}
      done={t('acts.returned', { n: items.length })}
      onDone={sent}
    >
      <ol>
        {items.map(({ path, reason }) => (
          <li key={path}>
            <strong>{titleOf(path)}</strong> {reason}
          </li>
        ))}
      </ol>
      <TogetherHint texts={reasons} />
    </ActDialog>
  );
};

interface Props {
  readonly kase: CaseAnswer;
  readonly form: Form;
  readonly pinned: Pinned;
  /** The items went out: what was kept of them on this machine goes. */
  readonly sent: () => void;
}

/** Accept, return or decline; while the applicant corrects, extend the time. */
export const FormalActs = ({ kase, form, pinned, sent }: Props) => {
  const { t } = useTranslation('office');
  const reviewing = kase.status === 'formal-review';
  const { data: answer } = useIfReturned(kase.id, reviewing);
  const correcting = kase.status === 'correction';
  const pins = Object.keys(pinned).length;
  if (!reviewing && !correcting)
    return <Alert type="info" showIcon title={t('formal.over')} style={{ marginBottom: 12 }} />;
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={<h2 className="card-title">{t('acts.title')}</h2>}
    >
      {reviewing && answer !== undefined && <IfReturnedNote answer={answer} />}
      {correcting && <p style={{ marginTop: 0 }}>{t('formal.correcting')}</p>}
      <Flex gap={8} wrap>
        {reviewing && <AcceptCase id={kase.id} primary={pins === 0} />}
        {reviewing && (
          <Return kase={kase} form={form} pinned={pinned} sent={sent} answer={answer} />
        )}
        {correcting && <ExtendCorrection id={kase.id} />}
        <DeclineCase id={kase.id} />
      </Flex>
      {reviewing && pins > 0 && (
        <p style={{ marginBottom: 0 }}>{t('acts.pinsWait', { n: pins })}</p>
      )}
    </Card>
  );
};
