import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../workflows/form/form.ts';
import type { StreamName } from '../../api/address.ts';
import { useTitled } from '../../display/unit.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import './fields.css';

/** What an input is given; `raw` is as typed, nothing is changed behind the person's back. */
export interface InputProps<F extends Field = Field> {
  readonly id: string;
  readonly field: F;
  readonly raw: unknown;
  readonly change: (raw: unknown) => void;
  readonly disabled: boolean;
  /** Says what is wrong to screen readers; undefined: nothing is. */
  readonly invalid: boolean;
  readonly describedBy: string;
  /** Problems below the field: `[0]`, `[3].revenue`; '' is the field itself. */
  readonly problems: ReadonlyMap<string, string>;
  /** Where scans are sent; without it none is asked for. */
  readonly target?: StreamName | undefined;
}

/** Inputs that are one control bear the label; the others are a group that the label names. */
const SINGLE: readonly Field['type'][] = ['text', 'integer', 'date', 'ratio'];

const isSingle = (field: Field): boolean =>
  SINGLE.includes(field.type) || (field.type === 'decimal' && field.years === undefined);

interface Props {
  /** `size.output`: where links from lists of what is missing lead. */
  readonly path: string;
  readonly id: string;
  readonly field: Field;
  readonly unit: string;
  readonly errors: readonly string[];
  readonly notes: ReactNode;
  readonly children: ReactNode;
}

const Label = ({ field, unit }: Pick<Props, 'field' | 'unit'>) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const titled = useTitled();
  const computed = field.type === 'ratio';
  return (
    <>
      {titled(say(field.title), unit)}
      {!field.required && !computed && <span className="dim"> {t('field.optional')}</span>}
      {computed && <span className="dim"> {t('field.computed')}</span>}
    </>
  );
};

const Content = ({ id, field, unit, errors, notes, children }: Omit<Props, 'path'>) => {
  const { say } = useLanguage();
  const label = <Label field={field} unit={unit} />;
  return (
    <>
      {isSingle(field) ? (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      ) : (
        <div className="field-label" id={`${id}-label`}>
          {label}
        </div>
      )}
      {field.hint !== undefined && <div className="under">{say(field.hint)}</div>}
      {children}
      <div id={`${id}-said`}>
        {errors.map((error) => (
          <div key={error} className="fault">
            {error}
          </div>
        ))}
      </div>
      {notes}
    </>
  );
};

/** A field with its label, unit, hint, what is wrong with it, and what belongs to it. */
export const FieldFrame = ({ path, ...rest }: Props) =>
  isSingle(rest.field) ? (
    <div id={path} className="field">
      <Content {...rest} />
    </div>
  ) : (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the grid, and notes are no part of the choice
    <div id={path} className="field" role="group" aria-labelledby={`${rest.id}-label`}>
      <Content {...rest} />
    </div>
  );
