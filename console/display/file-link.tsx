import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../api/address.ts';
import { get } from '../api/client.ts';
import { Failure } from '../app/failure.tsx';

/** A size as people say it; 1 MB is 1,048,576 bytes. */
const sizeOf = (bytes: number): string =>
  bytes >= 1_048_576
    ? `${(bytes / 1_048_576).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** Opens a file beside the page: its address is signed and lives for minutes, so it is asked for at the click. */
export const FileLink = ({
  path,
  name,
  size,
}: {
  readonly path: Address<{ readonly url: string }>;
  readonly name: string;
  readonly size?: number;
}) => {
  const { t } = useTranslation('display');
  const [failure, setFailure] = useState<unknown>();
  const open = async (): Promise<void> => {
    setFailure(undefined);
    // Opened before the address is known: a window that opens later than the click is stopped by browsers.
    const beside = window.open('', '_blank');
    try {
      const { url } = await get(path);
      if (beside === null) location.assign(url);
      else beside.location.assign(url);
    } catch (error) {
      beside?.close();
      setFailure(error);
    }
  };
  return (
    <>
      <Button type="link" style={{ paddingInline: 0 }} onClick={() => void open()}>
        {name}
        <span className="under">
          {size === undefined ? '' : ` ${sizeOf(size)}`} {t('newWindow')}
        </span>
      </Button>
      {failure !== undefined && <Failure error={failure} />}
    </>
  );
};
