import { Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Figure, OpenOpinion } from '../../interface/reviewing.ts';
import { FIGURE_SCOPE, type FigureScope } from '../../workflows/calls/monitoring.ts';
import { FIGURE_ANSWER, type FigureAnswer } from '../../workflows/review/report/answer.ts';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { changeOf } from './change.ts';
import { COLUMNS, Named, useShown } from './figure-rows.tsx';
import { type Answers, type FigureDraft, marked, withAnswer } from './verification.ts';

interface RowProps {
  readonly figure: Figure;
  readonly draft: FigureDraft | undefined;
  readonly onChange: (draft: FigureDraft) => void;
}

const OTHER: readonly FigureAnswer[] = ['differs', 'other-scope'];

/** What the department's figure counts, where that is another thing. */
const ScopeChoice = ({
  title,
  draft,
  onChange,
}: Pick<RowProps, 'onChange'> & { readonly title: string; readonly draft: FigureDraft }) => {
  const { t } = useTranslation('opinions');
  const { choices } = useLanguage();
  if (draft.answer !== 'other-scope') return null;
  return (
    <Select<FigureScope | ''>
      aria-label={t('verify.scope', { title })}
      value={draft.scope}
      options={choices(FIGURE_SCOPE)}
      onChange={(scope) => onChange({ ...draft, scope })}
      style={{ width: 130 }}
    />
  );
};

/** The department's own figure, its scope where that is another, and what there is to say of it. */
const OwnFigure = ({ figure, draft, onChange }: RowProps & { readonly draft: FigureDraft }) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const unitName = useUnit();
  const title = say(figure.title);
  return (
    <fieldset className="dispute-fields">
      <legend className="unseen">{t('verify.of', { title })}</legend>
      {OTHER.includes(draft.answer) && (
        <Input
          aria-label={t('verify.value', { title })}
          placeholder={t('verify.valueIn', { unit: unitName(figure.unit ?? '') })}
          value={draft.value}
          maxLength={40}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...draft, value: target.value })}
          style={{ width: 160 }}
        />
      )}
      <ScopeChoice title={title} draft={draft} onChange={onChange} />
      <Input
        aria-label={t('verify.note', { title })}
        placeholder={t('dispute.note')}
        value={draft.note}
        maxLength={2000}
        onChange={({ target }) => onChange({ ...draft, note: target.value })}
        style={{ flex: 1, minWidth: 180 }}
      />
      {OTHER.includes(draft.answer) && draft.value.trim() === '' && (
        <span className="fault">{t('verify.needs')}</span>
      )}
    </fieldset>
  );
};

const ReportRow = ({ figure, draft, onChange }: RowProps) => {
  const { t } = useTranslation('opinions');
  const { say, choices } = useLanguage();
  const shown = useShown();
  return (
    <>
      <tr>
        <td>
          <Named figure={figure} />
        </td>
        <td className="number end">
          <strong>{shown(figure, figure.value)}</strong>
        </td>
        <td className="number end">{shown(figure, figure.quarter)}</td>
        <td className="number end">{shown(figure, figure.previous)}</td>
        <td className="number end">
          {changeOf(figure.value, figure.previous) ?? '—'}
          {figure.unitDoubtful && <Tag color="red">{t('unitDoubtful')}</Tag>}
        </td>
        <td>
          <Select<FigureAnswer>
            size="small"
            aria-label={t('verify.answer', { title: say(figure.title) })}
            value={draft?.answer ?? 'agrees'}
            options={choices(FIGURE_ANSWER)}
            onChange={(answer) => onChange({ ...marked(answer), note: draft?.note ?? '' })}
            style={{ width: 110 }}
          />
        </td>
      </tr>
      {draft !== undefined && (
        <tr className="dispute">
          <td colSpan={COLUMNS}>
            <OwnFigure figure={figure} draft={draft} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );
};

/** One report's figures: what was reported, its own quarter, the quarter before, and what the department says of each. */
export const ReportRows = ({
  question: { figures },
  answers,
  onChange,
}: {
  readonly question: Pick<OpenOpinion, 'figures'>;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}) =>
  figures.map((figure) => (
    <ReportRow
      key={figure.path}
      figure={figure}
      draft={answers[figure.path]}
      onChange={(draft) => onChange(withAnswer(answers, figure.path, draft))}
    />
  ));
