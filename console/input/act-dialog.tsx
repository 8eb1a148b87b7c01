import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Done } from '../../interface/commands.ts';
import { Problem } from '../api/problem.ts';
import { type Act, useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { ActModal } from './act-modal.tsx';
import { NamedForm } from './named-form.tsx';
import { onlyByButton } from './only-by-button.ts';
import { typedKey } from './typed-key.ts';

interface Props<V extends object> {
  readonly act: Act;
  /** Words on the button that opens it and on the one that does it: the act's own name, never 确定. */
  readonly title: string;
  /** What it does and to whom, before it is done; for what cannot be taken back. */
  readonly consequence?: ReactNode;
  /** The form's fields; none for an act without a body. */
  readonly children?: ReactNode | ((form: FormInstance<V>) => ReactNode);
  readonly initial?: Partial<V>;
  /** The command's body from the form's values. */
  readonly body?: (values: V) => unknown;
  /** Said when it is done. */
  readonly done: string;
  readonly onDone?: (done: Done) => void;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** As a link in a row of a table. */
  readonly small?: boolean;
  readonly width?: number;
  /** Opened at once, by something that was clicked to have it. */
  readonly opened?: boolean;
}

/** Puts the API's field errors at the fields: `document.number` at `['document', 'number']`. */
export const showFields = (form: FormInstance, error: unknown): void => {
  if (!(error instanceof Problem)) return;
  form.setFields(
    error.fields.map(({ path, message }) => ({
      name: path.split('.').flatMap((part) => part.replace(/\]/g, '').split('[')),
      errors: [message],
    })),
  );
};

/** Opens, sends and closes; what was typed stays when it fails or is closed by mistake. */
const useDialog = <V extends object>({ act, body, done, onDone, opened = false }: Props<V>) => {
  const [open, setOpen] = useState(opened);
  // A board has dozens of dialogs: one that was never opened is not there.
  const [met, setMet] = useState(opened);
  const [form] = Form.useForm<V>();
  const command = useCommand(act);
  const succeed = (answer: Done): void => {
    setOpen(false);
    form.resetFields();
    announce(done);
    onDone?.(answer);
  };
  // By the promise: mutate's own callbacks are dropped where the act takes its button off the page.
  const submit = (values: V): void =>
    void command
      .mutateAsync(body === undefined ? {} : body(values))
      .then(succeed, (error: unknown) => showFields(form, error));
  const show = (): void => {
    command.reset();
    setMet(true);
    setOpen(true);
  };
  const close = (): void => {
    if (!command.isPending) setOpen(false);
  };
  return { open, met, form, command, submit, show, close };
};

const Opener = ({
  title,
  primary = false,
  danger = false,
  disabled = false,
  small = false,
  onOpen,
}: Pick<Props<object>, 'title' | 'primary' | 'danger' | 'disabled' | 'small'> & {
  readonly onOpen: () => void;
}) => (
  <Button
    type={small ? 'link' : primary ? 'primary' : 'default'}
    size={small ? 'small' : 'middle'}
    {...(small ? { style: { paddingInline: 0 } } : {})}
    {...{ danger, disabled }}
    onClick={onOpen}
  >
    {title}
  </Button>
);

/** One act of one person: a button that opens a dialog, its fields, what it will do, and what the API says to it. */
export const ActDialog = <V extends object>(props: Props<V>) => {
  const { title, consequence, children, initial, width = 560 } = props;
  const { danger = false } = props;
  const { open, met, form, command, submit, show, close } = useDialog(props);
  // Read with the button: words that come only with the dialog would hide the screen for that moment.
  useTranslation('input');
  return (
    <>
      <Opener {...props} onOpen={show} />
      {met && (
        <ActModal
          {...{ open, title, width, danger }}
          mask={{ closable: false }}
          forceRender
          act={title}
          onAct={form.submit}
          onCancel={close}
          loading={command.isPending}
        >
          {consequence !== undefined && <p>{consequence}</p>}
          <NamedForm<V>
            form={form}
            layout="vertical"
            onFinish={submit}
            onKeyDown={typedKey(onlyByButton)}
            scrollToFirstError
            {...(initial === undefined ? {} : { initialValues: initial })}
          >
            {typeof children === 'function' ? children(form) : children}
          </NamedForm>
          {command.error !== null && <Failure error={command.error} />}
        </ActModal>
      )}
    </>
  );
};
