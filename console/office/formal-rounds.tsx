import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Form } from '../../workflows/form/form.ts';

import { useMoment } from '../display/moment.tsx';
import { usePlaceTitle } from './place-title.ts';

/** What was returned before and how it was answered, item by item. */
export const FormalRounds = ({
  kase,
  form,
}: {
  readonly kase: CaseAnswer;
  readonly form: Form;
}) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  const titleOf = usePlaceTitle(form);
  const { returned, returns = [] } = kase.review;
  const open = returned !== undefined && returned.answeredAt === undefined ? [returned] : [];
  const rounds = [...returns, ...open].reverse();
  if (rounds.length === 0) return null;
  return rounds.map(({ round, at, items, answers, answeredAt, due }) => (
    <Card
      key={round}
      size="small"
      style={{ marginBottom: 12 }}
      title={<h2 className="card-title">{t('rounds.title', { round })}</h2>}
    >
      <p style={{ marginTop: 0 }}>
        {answeredAt === undefined
          ? t('rounds.open', { at: minute(at), due: minute(due.at) })
          : t('rounds.answered', { at: minute(at), answeredAt: minute(answeredAt) })}
      </p>
      <ol style={{ margin: 0, paddingInlineStart: 22 }}>
        {items.map(({ path, reason }) => {
          const answer = answers?.find((one) => one.path === path)?.answer;
          return (
            <li key={path}>
              <strong>{titleOf(path)}</strong> {reason}
              <div>
                {answer === undefined ? t('rounds.noAnswer') : t('formal.answered', { answer })}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  ));
};
