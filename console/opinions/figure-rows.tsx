import { Button, Input, type InputProps, Tag } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../interface/reviewing.ts';
import { VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { useReference } from '../api/reference.ts';
import { amount } from '../display/number.ts';
import { useTitled, useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';

import { changeOf, yearsOf } from './change.ts';
import { type Dispute, NO_DISPUTE } from './draft.ts';

/** Columns of the sheet: indicator, value, year before, last application, change, mark. */
export const COLUMNS = 6;

export const useShown = (): ((figure: Figure, value: unknown) => string) => {
  const { t } = useTranslation('opinions');
  const { language } = useLanguage();
  return ({ type }, value) => {
    if (value === undefined || value === null || value === '') return '—';
    if (type === 'yes-no') return value === 'yes' || value === true ? t('yes') : t('no');
    return typeof value === 'string' || typeof value === 'number' ? amount(value, language) : '—';
  };
};

/** One text of a dispute, its label before it on the same line. */
const Labelled = ({
  label,
  onType,
  ...field
}: Omit<InputProps, 'onChange'> & {
  readonly label: string;
  readonly onType: (text: string) => void;
}) => {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input {...field} id={id} onChange={({ target }) => onType(target.value)} />
    </>
  );
};

interface DisputeProps {
  readonly figure: Figure;
  readonly dispute: Dispute;
  readonly onChange: (dispute: Dispute) => void;
}

const DisputeFields = ({ figure: { title, unit }, dispute, onChange }: DisputeProps) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const unitName = useUnit();
  const empty = dispute.value.trim() === '' && dispute.note.trim() === '';
  return (
    <fieldset className="dispute-fields">
      <legend className="unseen">{t('dispute.of', { title: say(title) })}</legend>
      <Labelled
        label={
          unit === undefined ? t('dispute.value') : t('dispute.valueIn', { unit: unitName(unit) })
        }
        value={dispute.value}
        maxLength={200}
        autoComplete="off"
        onType={(value) => onChange({ ...dispute, value })}
        style={{ width: 130 }}
      />
      <Labelled
        label={t('dispute.source')}
        value={dispute.source}
        maxLength={500}
        placeholder={t('dispute.sourceHelp')}
        onType={(source) => onChange({ ...dispute, source })}
        style={{ width: 220 }}
      />
      <Labelled
        label={t('dispute.note')}
        value={dispute.note}
        maxLength={2000}
        onType={(note) => onChange({ ...dispute, note })}
        style={{ flex: 1, minWidth: 180 }}
      />
      {empty && <span className="fault">{t('dispute.needs')}</span>}
    </fieldset>
  );
};

interface Props {
  readonly figure: Figure;
  readonly dispute: Dispute | undefined;
  readonly onChange: (dispute: Dispute | undefined) => void;
}

const Mark = ({ figure, dispute, onChange }: Props) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const title = say(figure.title);
  const marked = dispute !== undefined;
  return (
    <Button
      size="small"
      danger={marked}
      aria-pressed={marked}
      aria-label={marked ? t('dispute.undoOf', { title }) : t('dispute.mark', { title })}
      onClick={() => onChange(marked ? undefined : NO_DISPUTE)}
    >
      {marked ? t('dispute.undo') : say(VERDICT.objection)}
    </Button>
  );
};

/** The indicator, whose it is, and what the applicant says of it. */
export const Named = ({ figure: { title, unit, org, explanation } }: Pick<Props, 'figure'>) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const titled = useTitled();
  return (
    <>
      {titled(say(title), unit)}
      {org !== undefined && <Tag>{shortName(org)}</Tag>}
      {explanation !== undefined && (
        <div className="under">{t('explained', { text: explanation })}</div>
      )}
    </>
  );
};

/** One indicator of one application: what is claimed, what was before, and the mark that it is disputed. */
export const FigureRows = ({ figure, dispute, onChange }: Props) => {
  const { t } = useTranslation('opinions');
  const shown = useShown();
  const [now, before] = yearsOf(figure.value);
  const [last] = yearsOf(figure.previous);
  return (
    <>
      <tr>
        <td>
          <Named figure={figure} />
        </td>
        <td className="number end">
          <strong>{shown(figure, now)}</strong>
        </td>
        <td className="number end">{shown(figure, before)}</td>
        <td className="number end">{shown(figure, last)}</td>
        <td className="number end">
          {changeOf(now, before ?? last) ?? '—'}
          {figure.movedMuch && <Tag color="orange">{t('movedMuch')}</Tag>}
          {figure.unitDoubtful && <Tag color="red">{t('unitDoubtful')}</Tag>}
        </td>
        <td>
          <Mark figure={figure} dispute={dispute} onChange={onChange} />
        </td>
      </tr>
      {dispute !== undefined && (
        <tr className="dispute">
          <td colSpan={COLUMNS}>
            <DisputeFields figure={figure} dispute={dispute} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );
};
