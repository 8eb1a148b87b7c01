import { Alert, Button, Card, Input, Tag } from 'antd';
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

type Answers = Readonly<Record<string, string>>;

interface ItemProps {
  readonly kase: CaseAnswer;
  readonly number: number;
  readonly path: string;
  readonly part: string;
  readonly reason: string;
  readonly place: string;
  readonly answer: string;
  readonly change: ((answer: string) => void) | undefined;
}

const Item = ({ kase, number, path, part, reason, place, answer, change }: ItemProps) => {
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
      {change !== undefined && (
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
      )}
    </li>
  );
};

/** 退回补正 as a checklist: each item with its place, whether its part was confirmed anew, and the answer to it. */
export const Correction = ({
  kase,
  answer,
}: {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
}) => {
  const { t } = useTranslation('county');
  const { minute } = useMoment();
  const place = usePlaceName(answer.form);
  const { returned } = kase.review;
  const [answers, type, forget] = useKept<Answers>(
    `answers.${kase.id}.${returned?.round ?? 0}`,
    {},
  );
  const command = useCommand({ plural: 'cases', id: kase.id, command: 'AnswerReturn' });
  if (returned === undefined) return null;
  if (answers === undefined) return <Loading />;
  const mayAnswer = kase.commands.includes('AnswerReturn');
  const { items } = returned;
  const unanswered = items.filter(({ path }) => (answers[path] ?? '').trim() === '').length;
  const unconfirmed = new Set(
    items.flatMap(({ part }) => (partStanding(kase, part) === 'corrected' ? [] : [part])),
  ).size;
  const send = (): void =>
    // By the promise: this page is gone once it is sent.
    void command
      .mutateAsync({
        answers: items.map(({ path }) => ({ path, answer: (answers[path] ?? '').trim() })),
      })
      .then(
        () => {
          forget();
          announce(t('correction.done'));
        },
        () => undefined,
      );
  return (
    <Card title={<h2 className="part-title">{t('correction.title')}</h2>} className="part">
      <p>
        {t('correction.lead', { count: items.length, time: minute(returned.at) })}
        {returned.upstreamDeadline !== undefined &&
          t('correction.upstream', { time: minute(returned.upstreamDeadline) })}
      </p>
      {returned.note !== undefined && <Alert type="info" title={returned.note} />}
      <ol className="return-items">
        {items.map(({ path, part, reason }, index) => (
          <Item
            key={path}
            {...{ kase, path, part, reason }}
            number={index + 1}
            place={place(path)}
            answer={answers[path] ?? ''}
            change={mayAnswer ? (text) => type({ ...answers, [path]: text }) : undefined}
          />
        ))}
      </ol>
      {mayAnswer && <TogetherHint texts={Object.values(answers)} />}
      <SignOffs kase={kase} answer={answer} />
      {mayAnswer ? (
        <div className="part-acts">
          <Button
            type="primary"
            disabled={unanswered > 0 || unconfirmed > 0 || tooMuchTogether(Object.values(answers))}
            loading={command.isPending}
            onClick={send}
          >
            {t('correction.send')}
          </Button>
          <span role="status">
            {unanswered > 0 || unconfirmed > 0
              ? t('correction.open', { unanswered, unconfirmed })
              : t('correction.ready')}
          </span>
        </div>
      ) : (
        <Alert type="info" title={t('correction.leadAnswers')} />
      )}
      {command.error !== null && (
        <Failure
          error={command.error}
          {...(command.error instanceof Problem ? {} : { again: send })}
        />
      )}
    </Card>
  );
};
