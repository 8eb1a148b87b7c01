import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Alert, Button, Flex, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { request } from '../api/client.ts';
import { Failure } from '../app/failure.tsx';
import { sizeText } from '../display/size.ts';

interface Props {
  /** Where the API gives out upload addresses, e.g. `/api/cases/<id>/files`. */
  readonly target: string;
  readonly value?: FileRef;
  readonly onChange?: (file: FileRef | undefined) => void;
  readonly id?: string;
}

interface Granted {
  readonly fileId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** 300 MB, the system's limit: said before the upload. */
const LARGEST = 314_572_800;

/** Read piece by piece, so that a large scan does not fill the memory. */
const hashOf = async (file: File): Promise<string> => {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    hash.update(piece.value);
  return bytesToHex(hash.digest());
};

const put = (granted: Granted, file: File, tell: (percent: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    // fetch tells nothing of how far an upload is.
    const sending = new XMLHttpRequest();
    sending.open('PUT', granted.url);
    for (const [name, value] of Object.entries(granted.headers))
      if (name.toLowerCase() !== 'content-length') sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => tell(Math.floor((loaded / total) * 100));
    sending.onload = () =>
      sending.status < 300 ? resolve() : reject(new Error(`HTTP ${sending.status}`));
    sending.onerror = () => reject(new Error('no answer'));
    sending.send(file);
  });

const send = async (
  target: string,
  file: File,
  tell: (percent: number) => void,
): Promise<FileRef> => {
  const digest = await hashOf(file);
  const body = {
    name: file.name,
    size: file.size,
    sha256: digest,
    contentType: file.type === '' ? 'application/octet-stream' : file.type,
  };
  const { data } = await request<Granted>('POST', target, { body });
  await put(data, file, tell);
  return { fileId: data.fileId, name: file.name, sha256: digest, size: file.size };
};

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
    setTooLarge(file.size > LARGEST);
    if (file.size > LARGEST) return;
    setPercent(0);
    try {
      onChange?.(await send(target, file, setPercent));
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
            {value.name}（{sizeText(value.size)}）
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
