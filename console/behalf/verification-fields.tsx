import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldTitle } from '../../workflows/form/form.ts';
import { type ClaimedFigure, claimedFigures } from '../../workflows/review/report/claimed.ts';
import { presentOf } from '../../workflows/review/report/standing.ts';
import { initialReport } from '../../workflows/review/report/state.ts';
import { useParts } from '../api/case-reads.ts';
import { PlainTable } from '../display/plain-table.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { AnswerChoice, OwnFigure } from '../input/own-figure.tsx';
import {
  answersOf,
  type FigureAnswers,
  type FigureDraft,
  valueless,
  withAnswer,
} from '../input/verification.ts';
import type { BehalfProps } from './props.ts';

type Props = Pick<BehalfProps, 'kase' | 'call'> & { readonly org: string };

/** What was reported of the indicators that a department verifies. */
const useAsked = ({ kase, call, org }: Props): readonly ClaimedFigure[] => {
  const { data } = useParts(kase.id);
  const seat = kase.review.departments.find((one) => one.org === org);
  const contents = new Map((data?.items ?? []).map(({ part, data: values }) => [part, values]));
  return claimedFigures(call.form, contents).filter(
    ({ indicator }) => seat?.indicators.includes(indicator) === true,
  );
};

const FigureRow = ({
  figure: { path, value, unit },
  call,
  draft,
  onChange,
}: Pick<Props, 'call'> & {
  readonly figure: ClaimedFigure;
  readonly draft: FigureDraft | undefined;
  readonly onChange: (draft: FigureDraft) => void;
}) => {
  const { say } = useLanguage();
  const titled = useTitled();
  const title = say(fieldTitle(call.form, path));
  return (
    <tr>
      <td>{titled(title, unit)}</td>
      <td className="number">{value}</td>
      <td>
        <AnswerChoice title={title} draft={draft} onChange={onChange} />
        {draft !== undefined && (
          <OwnFigure title={title} unit={unit} draft={draft} onChange={onChange} />
        )}
      </td>
    </tr>
  );
};

/** The answers by figure as one value of the form around them, with the figures that were asked. */
const Figures = ({
  asked,
  call,
  value,
  onChange,
}: Pick<Props, 'call'> & {
  readonly asked: readonly ClaimedFigure[];
  readonly value?: FigureAnswers;
  readonly onChange?: (value: FigureAnswers) => void;
}) => {
  const { t } = useTranslation('input');
  const answers = value?.answers ?? {};
  const paths = asked.map(({ path }) => path);
  return (
    <PlainTable
      caption={t('figure.list')}
      heads={[t('figure.title'), t('figure.claimed'), t('figure.answered')]}
    >
      {asked.map((figure) => (
        <FigureRow
          key={figure.path}
          figure={figure}
          call={call}
          draft={answers[figure.path]}
          onChange={(draft) =>
            onChange?.({ asked: paths, answers: withAnswer(answers, figure.path, draft) })
          }
        />
      ))}
    </PlainTable>
  );
};

/** A department's verification as its letter says it: what is not marked agrees. */
export const VerificationFields = (props: Props) => {
  const { t } = useTranslation('input');
  const asked = useAsked(props);
  const before = presentOf(props.kase.review.report ?? initialReport, props.org);
  if (asked.length === 0) return null;
  return (
    <Form.Item
      name={['act', 'figures']}
      label={t('figure.list')}
      extra={t('figure.help')}
      initialValue={{
        asked: asked.map(({ path }) => path),
        answers: before === undefined ? {} : answersOf(before.figures),
      }}
      rules={[
        {
          validator: (_, value: FigureAnswers | undefined) =>
            valueless(value?.answers ?? {}).length === 0
              ? Promise.resolve()
              : Promise.reject(new Error(t('figure.needs'))),
        },
      ]}
    >
      <Figures asked={asked} call={props.call} />
    </Form.Item>
  );
};
