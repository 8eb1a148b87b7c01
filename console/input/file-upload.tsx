import { Alert, Button, Flex, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { Failure } from '../app/failure.tsx';
import { sizeText } from '../display/size.ts';
import { LARGEST_FILE, uploadFile } from './upload-file.ts';

interface Props {
  /** Where the API gives out upload addresses, e.g. `/api/cases/<id>/files`. */
  readonly target: string;
  readonly value?: FileRef;
  readonly onChange?: (file: FileRef | undefined) => void;
  readonly id?: string;
}

/** One file, sent at once when it is chosen; a form item around it holds the reference. */
export const FileUpload = ({ target, value, onChange, id }: Props) => {
  const { t } = useTranslation('input');
  const chooser = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [tooLarge, setTooLarge] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setFailure(undefined);
    setTooLarge(file.size > LARGEST_FILE);
    if (file.size > LARGEST_FILE) return;
    setPercent(0);
    try {
      onChange?.(await uploadFile(target, file, setPercent));
    } catch (error) {
      setFailure(error);
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <div>
      <input
        ref={chooser}
        id={id}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t('file.choose')}
        onChange={({ target: input }) => {
          void take(input.files?.[0]);
          input.value = '';
        }}
      />
      <Flex gap={8} align="center" wrap>
        <Button onClick={() => chooser.current?.click()} loading={percent !== undefined}>
          {value === undefined ? t('file.choose') : t('file.replace')}
        </Button>
        {value !== undefined && (
          <span>
            {value.name} · {sizeText(value.size)}
          </span>
        )}
        {value === undefined && <span className="dim">{t('file.limit')}</span>}
      </Flex>
      {percent !== undefined && <Progress percent={percent} aria-label={t('file.progress')} />}
      {tooLarge && <Alert type="error" role="alert" title={t('file.tooLarge')} />}
      {failure !== undefined && <Failure error={failure} />}
    </div>
  );
};
