import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';

interface Made {
  readonly name: string;
  readonly url: string;
}

/** A document made at the click, which takes seconds, and saved under its Chinese name. */
export const Download = ({
  path,
  label,
  primary = false,
}: {
  /** `/api/cases/<id>/documents/form.pdf` */
  readonly path: string;
  readonly label: string;
  readonly primary?: boolean;
}) => {
  const { t } = useTranslation('display');
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const make = async (): Promise<void> => {
    setMaking(true);
    setFailure(undefined);
    try {
      const { name, url } = await get<Made>(path);
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
      {failure !== undefined && <Failure error={failure} again={() => void make()} />}
    </>
  );
};
