import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act as Sent, tryOut, useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { FormFields } from './form-fields.tsx';
import { bodyOf, type FormShape, type Given } from './form-parts.ts';
import { type EntryForm, useEntryForm } from './use-entry-form.ts';

interface Props {
  readonly id: string;
  readonly command: 'ActOnEntry' | 'CorrectEntry' | 'RecordOnBehalf';
  /** Under which what was typed is kept. */
  readonly name: string;
  /** Words on the button that does it. */
  readonly title: string;
  /** Of what: the entry, and the row of it. */
  readonly about: ReactNode;
  readonly shape: FormShape;
  /** The command's body beside what was typed. */
  readonly body: (typed: Readonly<Record<string, unknown>>, given: Given) => unknown;
  /** What it will do, looked at before it is done: for what weighs. */
  readonly grave?: ReactNode;
  /** Something above the fields is still to be chosen. */
  readonly disabled?: boolean;
  readonly done: string;
  readonly close: () => void;
}

/** Looks at it first where it weighs, then sends it; what is wrong stands at its field. */
const useSending = (props: Props, form: EntryForm) => {
  const { id, command, body, done, close, grave, shape } = props;
  const act: Sent = { plural: 'entries', id, command };
  const sending = useCommand(act, {
    done: () => {
      form.forget();
      announce(done);
      close();
    },
    failed: form.show,
  });
  const [trying, setTrying] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const content = (): unknown => body(bodyOf(shape, form.given ?? {}), form.given ?? {});
  const look = (): void => {
    setTrying(true);
    tryOut(act, content())
      .then(
        () => setTried(true),
        (error: unknown) => {
          setFailure(error);
          form.show(error);
        },
      )
      .finally(() => setTrying(false));
  };
  const go = (): void => {
    sending.reset();
    setFailure(undefined);
    if (!form.check()) return;
    if (grave !== undefined && !tried) look();
    else sending.mutate(content());
  };
  return {
    go,
    back: () => setTried(false),
    tried,
    busy: trying || sending.isPending,
    error: failure ?? sending.error ?? undefined,
  };
};

/** One act on one entry: its form, what it will do, and what the system says to it. */
export const ActForm = (props: Props) => {
  const { id, title, about, grave, close, name, shape, disabled = false } = props;
  const { t } = useTranslation('registers');
  const form = useEntryForm(name, shape);
  const { go, back, tried, busy, error } = useSending(props, form);
  const weighs = grave !== undefined && tried;
  const act = grave === undefined || tried ? title : t('form.look');
  return (
    <Modal
      open
      title={title}
      width={760}
      mask={{ closable: false }}
      onCancel={() => !busy && close()}
      footer={[
        <Button key="cancel" disabled={busy} onClick={weighs ? back : close}>
          {weighs ? t('form.back') : t('form.cancel')}
        </Button>,
        <Button
          key="do"
          type="primary"
          danger={weighs}
          {...{ disabled }}
          loading={busy}
          onClick={go}
        >
          {weighs ? t('form.sure', { act }) : act}
        </Button>,
      ]}
    >
      <div className="about">{about}</div>
      {weighs ? (
        <Alert type="warning" showIcon role="alert" title={t('form.would')} description={grave} />
      ) : (
        <FormFields form={form} target={`entries/${id}`} />
      )}
      {error !== undefined && <Failure error={error} />}
    </Modal>
  );
};
