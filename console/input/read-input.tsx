import { type FormItemProps, Input, type InputProps } from 'antd';
import { useState } from 'react';
import { Failure } from '../../engine/failure.ts';
import { typedKey } from './typed-key.ts';

/** What was typed and cannot be read; its message stands at the field. */
class Unread extends Failure {
  override readonly name = 'Unread';
}

/** Rules of a form's item: what cannot be read is said and not sent; `missing` is said where nothing was typed. */
export const readRules = (
  read: (text: string) => string | undefined,
  unread: (typed: string) => string,
  missing: string | undefined,
): NonNullable<FormItemProps['rules']> => [
  ...(missing === undefined ? [] : [{ required: true, message: missing }]),
  {
    validator: async (_rule, value: unknown) => {
      if (typeof value === 'string' && read(value) === undefined) throw new Unread(unread(value));
    },
  },
];

/** As a form's item gives and takes it, with what belongs to the text field beside. */
export interface ReadInputProps
  extends Omit<InputProps, 'value' | 'onChange' | 'defaultValue' | 'type'> {
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
}

/**
 * A text that is read as it is typed: its value is what `read` makes of it, and shows when the field is left; what cannot
 * be read stays in sight and is the value as it stands, so that whoever takes it can say what is wrong.
 */
export const ReadInput = ({
  read,
  value,
  onChange,
  ...rest
}: ReadInputProps & { readonly read: (text: string) => string | undefined }) => {
  const [typing, setTyping] = useState<string>();
  const settle = (): void => setTyping(undefined);
  return (
    <Input
      autoComplete="off"
      {...rest}
      value={typing ?? value ?? ''}
      onChange={({ target }) => {
        setTyping(target.value);
        onChange?.(target.value.trim() === '' ? undefined : (read(target.value) ?? target.value));
      }}
      onPressEnter={typedKey(settle)}
      onBlur={settle}
    />
  );
};
