import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { HistoryAnswer, Stay } from '../../interface/history.ts';
import type { Machine } from '../../workflows/machine.ts';
import { useHistory } from '../api/case-reads.ts';
import { Loaded } from '../app/loaded.tsx';
import { useMoment } from '../display/moment.tsx';
import { Part } from '../display/part.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { MachineDrawing } from './machine-drawing.tsx';
import { MACHINES, type Step, stateMeaning, stepsOf } from './machines.ts';
import { daysBetween } from './timeline-rows.ts';

/** `order`: the number that the drawing gives to this stay. */
const StayLine = ({ stay, order }: { readonly stay: Stay; readonly order: number }) => {
  const { t } = useTranslation('case');
  const { minute } = useMoment();
  return (
    <div className="under">
      <span className="stay-number">{order}</span>
      {stay.until === undefined
        ? t('machine.sinceThen', { at: minute(stay.at) })
        : t('machine.stay', {
            from: minute(stay.at),
            to: minute(stay.until),
            count: daysBetween(stay.at, stay.until),
          })}
    </div>
  );
};

/** The drawing in words: each step, whether it is done, current or ahead, and when the case was there. */
const Steps = ({
  steps,
  stays: all,
  label,
}: {
  readonly steps: readonly Step[];
  readonly stays: readonly Stay[];
  readonly label: string;
}) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const standings = {
    done: t('machine.done'),
    current: t('machine.current'),
    ahead: t('machine.ahead'),
  } as const;
  const colours = { done: 'success', current: 'processing', ahead: 'default' } as const;
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ name, title, meaning, standing, stays }) => (
        <li key={name} {...(standing === 'current' ? { 'aria-current': 'step' as const } : {})}>
          <Tag color={colours[standing]}>{standings[standing]}</Tag>
          <strong>{say(title)}</strong>
          {meaning !== undefined && say(meaning) !== say(title) && (
            <span className="under"> {say(meaning)}</span>
          )}
          {stays.map((stay) => (
            <StayLine key={stay.seq} stay={stay} order={all.indexOf(stay) + 1} />
          ))}
        </li>
      ))}
    </ol>
  );
};

const Seats = ({ steps }: { readonly steps: readonly Step[] }) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  return steps.map(({ name, title, seats }) =>
    seats === undefined ? null : (
      <details key={name} className="why seats">
        <summary>{t('machine.seats', { step: say(title) })}</summary>
        <MachineDrawing
          scope={seats}
          label={t('machine.seats', { step: say(title) })}
          current={[]}
          visited={[]}
          over={false}
        />
      </details>
    ),
  );
};

const MachineCard = ({
  machine,
  history,
  kase,
}: {
  readonly machine: Machine;
  readonly history: HistoryAnswer;
  readonly kase: CaseAnswer;
}) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const steps = stepsOf(machine, history.course);
  const stays = history.course.filter(({ process }) => process === machine.name);
  const { state = 'Done' } = kase.position.find(({ process }) => process === machine.name) ?? {};
  const over = stays.length > 0 && state === 'Done';
  const name = say(machine.title);
  const meaning = say(stateMeaning(machine.machine.Comment));
  const begun = stays.length > 0 ? t('machine.processCurrent') : t('machine.processAhead');
  const standing = over ? t('machine.processDone') : begun;
  return (
    <Part title={t('machine.process', { name, standing })}>
      {meaning !== name && <p className="under">{meaning}</p>}
      <div className="machine-and-steps">
        <MachineDrawing
          scope={machine.machine}
          label={t('machine.drawing', { name })}
          current={stays.filter(({ until }) => until === undefined).map((stay) => stay.state)}
          visited={stays.map((stay) => stay.state)}
          over={over}
        />
        <Steps steps={steps} stays={stays} label={t('machine.steps', { name })} />
      </div>
      <Seats steps={steps} />
    </Part>
  );
};

/** The machines of the case as they are defined and run, with where the case is and the way it came (流程图). */
export const Machines = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const history = useHistory(kase.id);
  return (
    <Loaded query={history}>
      {(answer) => (
        <div className="stack">
          <p className="legend">
            <span className="sample sample-current" aria-hidden="true" />
            {t('machine.current')}
            <span className="sample sample-done" aria-hidden="true" />
            {t('machine.done')}
            <span className="sample sample-ahead" aria-hidden="true" />
            {t('machine.ahead')}
            <span className="under">{t('machine.legend')}</span>
          </p>
          {MACHINES.map((machine) => (
            <MachineCard key={machine.name} machine={machine} history={answer} kase={kase} />
          ))}
        </div>
      )}
    </Loaded>
  );
};
