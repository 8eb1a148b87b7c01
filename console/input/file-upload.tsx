import { Alert, Button, Flex, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../workflows/orgs/document.ts';
import type { StreamName } from '../api/address.ts';
import { Failure } from '../app/failure.tsx';
import { sizeText } from '../display/size.ts';
import { FileChooser } from './file-chooser.tsx';
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

interface Failed {
  readonly error: unknown;
  readonly file: File;
}

/** One upload at a time: what is under way, and how the last one went wrong. */
const useUpload = ({ target, onChange, onUploaded }: Props) => {
  const [sending, setSending] = useState<Sending>();
  const [failure, setFailure] = useState<Failed>();
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File): Promise<void> => {
    if (sending !== undefined) return;
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
  return { sending, failure, tooLarge, take: (file: File) => void take(file) };
};

/** Where a file can be dropped, beside the button that does the same by keyboard. */
const DropPlace = ({
  label,
  take,
  children,
}: {
  readonly label: string;
  readonly take: (file: File) => void;
  readonly children: ReactNode;
}) => {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in, not a place to drop a file on
    <div
      role="group"
      aria-label={label}
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) take(file);
      }}
    >
      {children}
    </div>
  );
};

const Percent = ({ sending }: { readonly sending: Sending }) => {
  const { t } = useTranslation('input');
  return (
    <Flex gap={8} align="center">
      <span className="under" style={{ whiteSpace: 'nowrap' }}>
        {{ reading: t('file.reading'), sending: t('file.sending') }[sending.step]}
      </span>
      <Progress percent={sending.percent} aria-label={t('file.progress')} />
    </Flex>
  );
};

const Fault = ({ failure, again }: { readonly failure: Failed; readonly again: () => void }) => {
  const { t } = useTranslation('input');
  return failure.error instanceof FileUnreadable ? (
    <Alert type="error" role="alert" title={t('file.unreadable')} />
  ) : (
    <Failure error={failure.error} again={again} />
  );
};

/** One file, sent at once when it is chosen or dropped; a form item around it holds the reference. */
export const FileUpload = (props: Props) => {
  const { value, id, label, caption } = props;
  const { t } = useTranslation('input');
  const { sending, failure, tooLarge, take } = useUpload(props);
  const purpose = label ?? t('file.choose');
  return (
    <DropPlace label={purpose} take={take}>
      <FileChooser id={id} accept={ACCEPTED} label={purpose} take={take}>
        {(choose) => (
          <Flex gap={8} align="center" wrap>
            {caption !== undefined && <span className="under">{caption}</span>}
            <Button
              onClick={choose}
              loading={sending !== undefined}
              {...(label === undefined ? {} : { 'aria-label': `${t('file.choose')}：${label}` })}
            >
              {value === undefined ? t('file.choose') : t('file.replace')}
            </Button>
            {value === undefined ? (
              <span className="dim">{t('file.limit')}</span>
            ) : (
              <span>
                {value.name} · {sizeText(value.size)}
              </span>
            )}
          </Flex>
        )}
      </FileChooser>
      {sending !== undefined && <Percent sending={sending} />}
      {tooLarge && <Alert type="error" role="alert" title={t('file.tooLarge')} />}
      {failure !== undefined && <Fault failure={failure} again={() => take(failure.file)} />}
    </DropPlace>
  );
};
