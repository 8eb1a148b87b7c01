import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../workflows/form/form.ts';
import { useUnit } from '../../display/unit.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { DateField } from '../../input/date-field.tsx';
import type { InputProps } from './field-frame.tsx';

type Of<T extends Field['type']> = InputProps<Extract<Field, { type: T }>>;

const textOf = (raw: unknown): string =>
  typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';

const state = (invalid: boolean) => (invalid ? ({ status: 'error' } as const) : {});

/** Longer texts are written in a field that grows. */
const ONE_LINE = 150;

/** The count is shown; what is too long is not cut off, since a paste would lose its end unseen. */
export const TextInput = ({
  id,
  field,
  raw,
  change,
  disabled,
  invalid,
  describedBy,
}: Of<'text'>) => {
  const given = {
    id,
    value: textOf(raw),
    disabled,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    count: { max: field.maxLength, show: true },
    ...state(invalid),
  };
  return field.maxLength <= ONE_LINE ? (
    <Input {...given} onChange={({ target }) => change(target.value)} />
  ) : (
    <Input.TextArea
      {...given}
      autoSize={{ minRows: 3, maxRows: 16 }}
      style={{ marginBottom: 18 }}
      onChange={({ target }) => change(target.value)}
    />
  );
};

interface NumberProps {
  readonly id: string;
  readonly unit: string;
  readonly value: unknown;
  readonly label?: string;
  readonly disabled: boolean;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly change: (typed: string) => void;
}

/** A number as it is typed: full-width digits and separators are understood, so nothing is taken away. */
const NumberText = ({
  id,
  unit,
  value,
  label,
  disabled,
  invalid,
  describedBy,
  change,
}: NumberProps) => (
  <Input
    id={id}
    className="figure"
    inputMode="decimal"
    autoComplete="off"
    suffix={useUnit()(unit)}
    value={textOf(value)}
    aria-label={label}
    disabled={disabled}
    aria-invalid={invalid}
    aria-describedby={describedBy}
    onChange={({ target }) => change(target.value)}
    {...state(invalid)}
  />
);

export const NumberInput = (props: Of<'integer'> | Of<'decimal'>) => (
  <NumberText
    {...props}
    unit={props.field.unit}
    value={props.raw}
    change={(typed) => props.change(typed)}
  />
);

/** A figure of several years, newest first, each in a field of its own. */
export const YearsInput = ({
  id,
  field,
  raw,
  change,
  disabled,
  describedBy,
  problems,
}: Of<'decimal'>) => {
  const { t } = useTranslation('display');
  const names = [t('years.latest'), t('years.before'), t('years.beforeThat')];
  const values: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const count = field.years ?? 1;
  const set = (index: number, typed: string): void =>
    change(Array.from({ length: count }, (_, at) => (at === index ? typed : (values[at] ?? ''))));
  return (
    <div className="years">
      {Array.from({ length: count }, (_, index) => {
        const name = names[index] ?? t('years.earlier', { count: index });
        return (
          <label key={name} htmlFor={`${id}-${index}`}>
            <span className="under">{name}</span>
            <NumberText
              id={`${id}-${index}`}
              unit={field.unit}
              value={values[index]}
              disabled={disabled}
              invalid={problems.has(`[${index}]`)}
              describedBy={describedBy}
              change={(typed) => set(index, typed)}
            />
          </label>
        );
      })}
    </div>
  );
};

export const DateInput = ({ id, raw, change, disabled, invalid, describedBy }: Of<'date'>) => (
  <DateField
    id={id}
    value={textOf(raw)}
    disabled={disabled}
    aria-invalid={invalid}
    aria-describedby={describedBy}
    onChange={change}
    {...state(invalid)}
  />
);

/** More options than these are a list to open. */
const IN_SIGHT = 6;

export const ChoiceInput = ({ id, field, raw, change, disabled }: Of<'choice'>) => {
  const { say } = useLanguage();
  const options = field.options.map((option) => ({ value: option.id, label: say(option.title) }));
  const chosen = typeof raw === 'string' && raw !== '' ? raw : undefined;
  return field.options.length <= IN_SIGHT ? (
    <Radio.Group
      aria-labelledby={`${id}-label`}
      options={options}
      value={chosen}
      disabled={disabled}
      onChange={({ target }) => change(target.value)}
    />
  ) : (
    <Select
      aria-label={say(field.title)}
      style={{ width: '100%' }}
      options={options}
      value={chosen ?? null}
      disabled={disabled}
      onChange={(value) => change(value)}
    />
  );
};

const asYesNo = (raw: unknown): 'yes' | 'no' | undefined => {
  if (raw === true || raw === 'yes' || raw === 'true') return 'yes';
  return raw === false || raw === 'no' || raw === 'false' ? 'no' : undefined;
};

export const YesNoInput = ({ id, raw, change, disabled }: Of<'yes-no'>) => {
  const { t } = useTranslation('display');
  return (
    <Radio.Group
      aria-labelledby={`${id}-label`}
      value={asYesNo(raw)}
      disabled={disabled}
      onChange={({ target }) => change(target.value === 'yes')}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  );
};

export const RatioOutput = ({ id, raw }: Of<'ratio'>) => {
  const { t } = useTranslation('county');
  return (
    <output id={id} className="figure computed" aria-live="off">
      {typeof raw === 'string' ? `${raw}%` : t('field.notYet')}
    </output>
  );
};
