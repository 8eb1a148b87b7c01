import { Alert, Button, Flex, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../workflows/orgs/document.ts';
import type { StreamName } from '../api/address.ts';
import { Failure } from '../app/failure.tsx';
import { sizeText } from '../display/size.ts';
import {
  FileUnreadable,
  LARGEST_FILE,
  type Sending,
  type Uploaded,
  uploadFile,
} from './upload-file.ts';

interface Props {
  /** Where the API gives out upload addresses, e.g. `/api/cases/<id>/files`. */
  readonly target: StreamName;
  readonly value?: FileRef;
  readonly onChange?: (file: FileRef | undefined) => void;
  /** Called with each file that arrived; what it does next, such as naming the file in a command, belongs to the wait. */
  readonly onUploaded?: (file: Uploaded) => Promise<void>;
  readonly id?: string;
  /** What the file is for, to screen readers; default: a file. */
  readonly label?: string;
  /** The same in sight, where nothing around says it. */
  readonly caption?: string;
}

/** What storage and rules accept; everything else is refused with what to do. */
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.ofd,.zip';

/** One file, sent at once when it is chosen or dropped; a form item around it holds the reference. */
export const FileUpload = ({ target, value, onChange, onUploaded, id, label, caption }: Props) => {
  const { t } = useTranslation('input');
  const chooser = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const [failure, setFailure] = useState<{ readonly error: unknown; readonly file: File }>();
  const [tooLarge, setTooLarge] = useState(false);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || sending !== undefined) return;
    setFailure(undefined);
    setTooLarge(file.size > LARGEST_FILE);
    if (file.size > LARGEST_FILE) return;
    setSending({ step: 'reading', percent: 0 });
    try {
      const { contentType, ...ref } = await uploadFile(target, file, setSending);
      await onUploaded?.({ ...ref, contentType });
      onChange?.(ref);
    } catch (error) {
      setFailure({ error, file });
    } finally {
      setSending(undefined);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const steps = { reading: t('file.reading'), sending: t('file.sending') };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to drop a file on, beside the button that does the same by keyboard
    <div
      role="group"
      aria-label={label ?? t('file.choose')}
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={chooser}
        id={id}
        type="file"
        accept={ACCEPTED}
        className="unseen"
        tabIndex={-1}
        aria-label={label ?? t('file.choose')}
        onChange={({ target: input }) => {
          void take(input.files?.[0]);
          input.value = '';
        }}
      />
      <Flex gap={8} align="center" wrap>
        {caption !== undefined && <span className="under">{caption}</span>}
        <Button
          onClick={() => chooser.current?.click()}
          loading={sending !== undefined}
          {...(label === undefined ? {} : { 'aria-label': `${t('file.choose')}：${label}` })}
        >
          {value === undefined ? t('file.choose') : t('file.replace')}
        </Button>
        {value !== undefined && (
          <span>
            {value.name} · {sizeText(value.size)}
          </span>
        )}
        {value === undefined && <span className="dim">{t('file.limit')}</span>}
      </Flex>
      {sending !== undefined && (
        <Flex gap={8} align="center">
          <span className="under" style={{ whiteSpace: 'nowrap' }}>
            {steps[sending.step]}
          </span>
          <Progress percent={sending.percent} aria-label={t('file.progress')} />
        </Flex>
      )}
      {tooLarge && <Alert type="error" role="alert" title={t('file.tooLarge')} />}
      {failure?.error instanceof FileUnreadable ? (
        <Alert type="error" role="alert" title={t('file.unreadable')} />
      ) : (
        failure !== undefined && (
          <Failure error={failure.error} again={() => void take(failure.file)} />
        )
      )}
    </div>
  );
};
