import type { Field } from '../../../workflows/form/form.ts';
import type { InputProps } from './field-frame.tsx';

/** What the input of one type of field is given. */
export type Of<T extends Field['type']> = InputProps<Extract<Field, { type: T }>>;

/** What was typed, as a text field shows it. */
export const textOf = (raw: unknown): string =>
  typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';

export type Control = Pick<InputProps, 'id' | 'disabled' | 'invalid' | 'describedBy'>;

/** What a control that is typed into says of itself, to the eye and to screen readers. */
export const controlOf = ({ id, disabled, invalid, describedBy }: Control) => ({
  id,
  disabled,
  'aria-invalid': invalid,
  'aria-describedby': describedBy,
  ...(invalid ? ({ status: 'error' } as const) : {}),
});
