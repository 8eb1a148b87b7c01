import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../../display/unit.ts';
import { type Control, controlOf, type Of, textOf } from './control.ts';

interface NumberProps extends Control {
  readonly unit: string;
  readonly value: unknown;
  readonly change: (typed: string) => void;
}

/** A number as it is typed: full-width digits and separators are understood, so nothing is taken away. */
const NumberText = ({ unit, value, change, ...control }: NumberProps) => (
  <Input
    {...controlOf(control)}
    className="figure"
    inputMode="decimal"
    autoComplete="off"
    suffix={useUnit()(unit)}
    value={textOf(value)}
    onChange={({ target }) => change(target.value)}
  />
);

export const NumberInput = (props: Of<'integer'> | Of<'decimal'>) => (
  <NumberText {...props} unit={props.field.unit} value={props.raw} />
);

/** A figure of several years, newest first, each in a field of its own. */
export const YearsInput = ({ id, field, raw, change, problems, ...rest }: Of<'decimal'>) => {
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
              {...rest}
              id={`${id}-${index}`}
              unit={field.unit}
              value={values[index]}
              invalid={problems.has(`[${index}]`)}
              change={(typed) => set(index, typed)}
            />
          </label>
        );
      })}
    </div>
  );
};

export const RatioOutput = ({ id, raw }: Of<'ratio'>) => {
  const { t } = useTranslation('input');
  return (
    <output id={id} className="figure computed" aria-live="off">
      {typeof raw === 'string' ? `${raw}%` : t('field.notYet')}
    </output>
  );
};
