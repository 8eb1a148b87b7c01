import { Input } from 'antd';
import { DateField } from '../date-field.tsx';
import { controlOf, type Of, textOf } from './control.ts';

/** Longer texts are written in a field that grows. */
const ONE_LINE = 150;
/** Signs of a unified social credit code (GB 32100). */
const CODE = 18;

/** The count is shown; what is too long is not cut off, since a paste would lose its end unseen. */
export const TextInput = ({ field, raw, change, ...control }: Of<'text'>) => {
  const { format, maxLength } = field;
  const max = format === 'credit-code' ? CODE : maxLength;
  const given = {
    ...controlOf(control),
    value: textOf(raw),
    count: { max, show: true },
  };
  return max <= ONE_LINE ? (
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

export const DateInput = ({ raw, change, ...control }: Of<'date'>) => (
  <DateField {...controlOf(control)} value={textOf(raw)} onChange={change} />
);
