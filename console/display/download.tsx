import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Made } from '../../interface/documents.ts';
import type { Address } from '../api/address.ts';
import { get } from '../api/client.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { useLanguage } from '../i18n/use-language.ts';

type LeftOut = Made['leftOut'][number];

/** What was left out and why: it stands in the document's contents too. */
const LeftOutFiles = ({ files }: { readonly files: readonly LeftOut[] }) => {
  const { t } = useTranslation('display');
  const { say } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('download.leftOut', { count: files.length })}
      description={
        <ul>
          {files.map(({ file, because }) => (
            <li key={file}>{t('download.leftOutFile', { file, why: say(because) })}</li>
          ))}
        </ul>
      }
    />
  );
};

/** A document made at the click, which takes seconds, and saved under its Chinese name. */
export const Download = ({
  path,
  label,
  primary = false,
}: {
  readonly path: Address<Made>;
  readonly label: string;
  readonly primary?: boolean;
}) => {
  const { t } = useTranslation('display');
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const make = async (): Promise<void> => {
    setMaking(true);
    setFailure(undefined);
    setLeftOut([]);
    try {
      const { name, url, leftOut: files } = await get(path);
      setLeftOut(files);
      // The address answers as an attachment: the page stays where it is.
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      announce(t('download.done', { name }));
    } catch (error) {
      setFailure(error);
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} loading={making} onClick={() => void make()}>
        {label}
      </Button>
      {leftOut.length > 0 && <LeftOutFiles files={leftOut} />}
      {failure !== undefined && <Failure error={failure} again={() => void make()} />}
    </>
  );
};
