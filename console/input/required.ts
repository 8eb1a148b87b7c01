import type { FormItemProps } from 'antd';

type Rules = NonNullable<FormItemProps['rules']>;

/** Rules of a form's item that may not stay empty; `missing` is said where it is. */
export const required = (missing: string): Rules => [{ required: true, message: missing }];

/** The same of a text, which blanks do not fill. */
export const requiredText = (missing: string): Rules => [
  { required: true, whitespace: true, message: missing },
];
