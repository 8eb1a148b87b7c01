import { Alert, Button, Card, Input, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { Problem } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { Loading } from '../app/loading.tsx';

import { useMoment } from '../display/moment.tsx';
import { TogetherHint, tooMuchTogether } from '../input/together-hint.tsx';
import { useKept } from '../input/use-kept.ts';

import { partStanding } from './part-standing.ts';
import { Place, usePlaceName } from './place.tsx';
import { SignOffs } from './sign-offs.tsx';

type Returned = NonNullable<CaseAnswer['review']['returned']>;
type Item = Returned['items'][number];
type Answers = Readonly<Record<string, string>>;

const Lead = ({ returned }: { readonly returned: Returned }) => {
  const { t } = useTranslation('county');
  const { minute } = useMoment();
  return (
    <>
      <p>
        {t('correction.lead', { count: returned.items.length, time: minute(returned.at) })}
        {returned.upstreamDeadline !== undefined &&
          t('correction.upstream', { time: minute(returned.upstreamDeadline) })}
      </p>
      {returned.note !== undefined && <Alert type="info" title={returned.note} />}
    </>
  );
};

const Entry = ({
  kase,
  number,
  item: { path, part, reason },
  place,
  children,
}: {
  readonly kase: CaseAnswer;
  readonly number: number;
  readonly item: Item;
  readonly place: string;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('county');
  const corrected = partStanding(kase, part) === 'corrected';
  return (
    <li className="return-item">
      <div>
        <strong>{`${number}. `}</strong>
        <Place kase={kase} path={path}>
          {place}
        </Place>{' '}
        <Tag color={corrected ? 'green' : 'orange'}>
          {corrected ? t('correction.confirmed') : t('correction.unconfirmed')}
        </Tag>
      </div>
      <div>{t('correction.reason', { reason })}</div>
      {children}
    </li>
  );
};

const AnswerText = ({
  path,
  answer,
  change,
}: {
  readonly path: string;
  readonly answer: string;
  readonly change: (answer: string) => void;
}) => {
  const { t } = useTranslation('county');
  return (
    <>
      <label htmlFor={`answer-${path}`} className="under">
        {t('correction.answer')}
      </label>
      <Input.TextArea
        id={`answer-${path}`}
        value={answer}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => change(target.value)}
      />
    </>
  );
};

interface Sent {
  readonly kase: CaseAnswer;
  readonly items: readonly Item[];
  readonly answers: Answers;
  readonly forget: () => void;
}

/** Sends the answers once each is written and each part confirmed anew; `open` counts what is not. */
const useSending = ({ kase, items, answers, forget }: Sent) => {
  const { t } = useTranslation('county');
  const command = useCommand({ plural: 'cases', id: kase.id, command: 'AnswerReturn' });
  const written = items.map(({ path }) => ({ path, answer: (answers[path] ?? '').trim() }));
  const uncorrected = items.filter(({ part }) => partStanding(kase, part) !== 'corrected');
  const open = {
    unanswered: written.filter(({ answer }) => answer === '').length,
    unconfirmed: new Set(uncorrected.map(({ part }) => part)).size,
  };
  const succeed = (): void => {
    forget();
    announce(t('correction.done'));
  };
  // By the promise: this page is gone once it is sent.
  const send = (): void =>
    void command.mutateAsync({ answers: written }).then(succeed, () => undefined);
  return { command, open, send };
};

const Send = (props: Sent) => {
  const { t } = useTranslation('county');
  const { command, open, send } = useSending(props);
  const { error, isPending } = command;
  const ready = open.unanswered === 0 && open.unconfirmed === 0;
  return (
    <>
      <div className="part-acts">
        <Button
          type="primary"
          disabled={!ready || tooMuchTogether(Object.values(props.answers))}
          loading={isPending}
          onClick={send}
        >
          {t('correction.send')}
        </Button>
        <span role="status">{ready ? t('correction.ready') : t('correction.open', open)}</span>
      </div>
      {error !== null && (
        <Failure error={error} {...(error instanceof Problem ? {} : { again: send })} />
      )}
    </>
  );
};

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
}

const Checklist = ({ kase, answer, returned }: Props & { readonly returned: Returned }) => {
  const { t } = useTranslation('county');
  const place = usePlaceName(answer.form);
  const [answers, type, forget] = useKept<Answers>(`answers.${kase.id}.${returned.round}`, {});
  if (answers === undefined) return <Loading />;
  const mayAnswer = kase.commands.includes('AnswerReturn');
  const { items } = returned;
  return (
    <Card title={<h2 className="part-title">{t('correction.title')}</h2>} className="part">
      <Lead returned={returned} />
      <ol className="return-items">
        {items.map((item, index) => (
          <Entry key={item.path} {...{ kase, item }} number={index + 1} place={place(item.path)}>
            {mayAnswer && (
              <AnswerText
                path={item.path}
                answer={answers[item.path] ?? ''}
                change={(text) => type({ ...answers, [item.path]: text })}
              />
            )}
          </Entry>
        ))}
      </ol>
      {mayAnswer && <TogetherHint texts={Object.values(answers)} />}
      <SignOffs kase={kase} answer={answer} />
      {mayAnswer ? (
        <Send {...{ kase, items, answers, forget }} />
      ) : (
        <Alert type="info" title={t('correction.leadAnswers')} />
      )}
    </Card>
  );
};

/** 退回补正 as a checklist: each item with its place, whether its part was confirmed anew, and the answer to it. */
export const Correction = ({ kase, answer }: Props) => {
  const { returned } = kase.review;
  return returned === undefined ? null : (
    <Checklist kase={kase} answer={answer} returned={returned} />
  );
};
