import { Button, Input, Tag } from 'antd';
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

const useShown = (): ((figure: Figure, value: unknown) => string) => {
  const { t } = useTranslation('opinions');
  const { language } = useLanguage();
  return ({ type }, value) => {
    if (value === undefined || value === null || value === '') return '—';
    if (type === 'yes-no') return value === 'yes' || value === true ? t('yes') : t('no');
    return typeof value === 'string' || typeof value === 'number' ? amount(value, language) : '—';
  };
};

const DisputeFields = ({
  figure,
  dispute,
  onChange,
}: {
  readonly figure: Figure;
  readonly dispute: Dispute;
  readonly onChange: (dispute: Dispute) => void;
}) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const id = useId();
  const unit = useUnit();
  const empty = dispute.value.trim() === '' && dispute.note.trim() === '';
  return (
    <tr className="dispute">
      <td colSpan={COLUMNS}>
        <fieldset className="dispute-fields">
          <legend className="unseen">{t('dispute.of', { title: say(figure.title) })}</legend>
          <label htmlFor={`${id}-value`}>
            {figure.unit === undefined
              ? t('dispute.value')
              : t('dispute.valueIn', { unit: unit(figure.unit) })}
          </label>
          <Input
            id={`${id}-value`}
            value={dispute.value}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => onChange({ ...dispute, value: target.value })}
            style={{ width: 130 }}
          />
          <label htmlFor={`${id}-source`}>{t('dispute.source')}</label>
          <Input
            id={`${id}-source`}
            value={dispute.source}
            maxLength={500}
            placeholder={t('dispute.sourceHelp')}
            onChange={({ target }) => onChange({ ...dispute, source: target.value })}
            style={{ width: 220 }}
          />
          <label htmlFor={`${id}-note`}>{t('dispute.note')}</label>
          <Input
            id={`${id}-note`}
            value={dispute.note}
            maxLength={2000}
            onChange={({ target }) => onChange({ ...dispute, note: target.value })}
            style={{ flex: 1, minWidth: 180 }}
          />
          {empty && <span className="fault">{t('dispute.needs')}</span>}
        </fieldset>
      </td>
    </tr>
  );
};

/** One indicator of one application: what is claimed, what was before, and the mark that it is disputed. */
export const FigureRows = ({
  figure,
  dispute,
  onChange,
}: {
  readonly figure: Figure;
  readonly dispute: Dispute | undefined;
  readonly onChange: (dispute: Dispute | undefined) => void;
}) => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const shown = useShown();
  const titled = useTitled();
  const [now, before] = yearsOf(figure.value);
  const [last] = yearsOf(figure.previous);
  const change = changeOf(now, before ?? last);
  return (
    <>
      <tr>
        <td>
          {titled(say(figure.title), figure.unit)}
          {figure.org !== undefined && <Tag>{shortName(figure.org)}</Tag>}
          {figure.explanation !== undefined && (
            <div className="under">{t('explained', { text: figure.explanation })}</div>
          )}
        </td>
        <td className="number end">
          <strong>{shown(figure, now)}</strong>
        </td>
        <td className="number end">{shown(figure, before)}</td>
        <td className="number end">{shown(figure, last)}</td>
        <td className="number end">
          {change ?? '—'}
          {figure.movedMuch && <Tag color="orange">{t('movedMuch')}</Tag>}
          {figure.unitDoubtful && <Tag color="red">{t('unitDoubtful')}</Tag>}
        </td>
        <td>
          <Button
            size="small"
            danger={dispute !== undefined}
            aria-pressed={dispute !== undefined}
            aria-label={
              dispute === undefined
                ? t('dispute.mark', { title: say(figure.title) })
                : t('dispute.undoOf', { title: say(figure.title) })
            }
            onClick={() => onChange(dispute === undefined ? NO_DISPUTE : undefined)}
          >
            {dispute === undefined ? say(VERDICT.objection) : t('dispute.undo')}
          </Button>
        </td>
      </tr>
      {dispute !== undefined && (
        <DisputeFields figure={figure} dispute={dispute} onChange={onChange} />
      )}
    </>
  );
};
