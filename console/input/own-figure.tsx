import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIGURE_SCOPE, type FigureScope } from '../../workflows/calls/monitoring.ts';
import { FIGURE_ANSWER, type FigureAnswer } from '../../workflows/review/report/answer.ts';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { type FigureDraft, marked } from './verification.ts';

interface Of {
  readonly title: string;
  readonly onChange: (draft: FigureDraft) => void;
}

const OTHER: readonly FigureAnswer[] = ['differs', 'other-scope'];

/** What a department says of a figure of a report: 一致 unless it says otherwise. */
export const AnswerChoice = ({
  title,
  draft,
  onChange,
}: Of & { readonly draft: FigureDraft | undefined }) => {
  const { t } = useTranslation('input');
  const { choices } = useLanguage();
  return (
    <Select<FigureAnswer>
      size="small"
      aria-label={t('figure.answer', { title })}
      value={draft?.answer ?? 'agrees'}
      options={choices(FIGURE_ANSWER)}
      onChange={(answer) => onChange({ ...marked(answer), note: draft?.note ?? '' })}
      style={{ width: 110 }}
    />
  );
};

/** What the department's figure counts, where that is another thing. */
const ScopeChoice = ({ title, draft, onChange }: Of & { readonly draft: FigureDraft }) => {
  const { t } = useTranslation('input');
  const { choices } = useLanguage();
  if (draft.answer !== 'other-scope') return null;
  return (
    <Select<FigureScope | ''>
      aria-label={t('figure.scope', { title })}
      value={draft.scope}
      options={choices(FIGURE_SCOPE)}
      onChange={(scope) => onChange({ ...draft, scope })}
      style={{ width: 130 }}
    />
  );
};

/** The department's own figure, its scope where that is another, and what there is to say of it. */
export const OwnFigure = ({
  title,
  unit,
  draft,
  onChange,
}: Of & { readonly unit: string | undefined; readonly draft: FigureDraft }) => {
  const { t } = useTranslation('input');
  const unitName = useUnit();
  const isOther = OTHER.includes(draft.answer);
  return (
    <fieldset className="dispute-fields">
      <legend className="unseen">{t('figure.of', { title })}</legend>
      {isOther && (
        <Input
          aria-label={t('figure.value', { title })}
          placeholder={t('figure.valueIn', { unit: unitName(unit ?? '') })}
          value={draft.value}
          maxLength={40}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...draft, value: target.value })}
          style={{ width: 160 }}
        />
      )}
      <ScopeChoice title={title} draft={draft} onChange={onChange} />
      <Input
        aria-label={t('figure.note', { title })}
        placeholder={t('figure.noteWhy')}
        value={draft.note}
        maxLength={2000}
        onChange={({ target }) => onChange({ ...draft, note: target.value })}
        style={{ flex: 1, minWidth: 180 }}
      />
      {isOther && draft.value.trim() === '' && <span className="fault">{t('figure.needs')}</span>}
    </fieldset>
  );
};
