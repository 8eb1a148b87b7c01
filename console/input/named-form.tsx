import { Form, type FormProps } from 'antd';
import { type ReactNode, useId } from 'react';

type Props<V> = Omit<FormProps<V>, 'children'> & { readonly children?: ReactNode };

/**
 * A form whose fields have ids of their own: dialogs stay in the page once they were open, and a label, a screen reader
 * and whoever is led to a mistake must come to the field in sight. The one way to a form; a test says so.
 */
export const NamedForm = <V extends object>(props: Props<V>) => {
  const name = useId();
  return <Form<V> name={name} {...props} />;
};
