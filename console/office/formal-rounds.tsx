import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Form } from '../../workflows/form/form.ts';
import type { Returned } from '../../workflows/review/formal/state.ts';

import { useMoment } from '../display/moment.tsx';
import { usePlaceTitle } from '../display/place-title.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly form: Form;
}

const Round = ({ form, returned }: Pick<Props, 'form'> & { readonly returned: Returned }) => {
  const { t } = useTranslation('office');
  const { minute } = useMoment();
  const titleOf = usePlaceTitle(form);
  const { round, at, items, answers, answeredAt, due } = returned;
  return (
    <Card
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
  );
};

/** What was returned before and how it was answered, item by item. */
export const FormalRounds = ({ kase, form }: Props) => {
  const { returned, returns = [] } = kase.review;
  const open = returned !== undefined && returned.answeredAt === undefined ? [returned] : [];
  return [...returns, ...open]
    .reverse()
    .map((one) => <Round key={one.round} form={form} returned={one} />);
};
