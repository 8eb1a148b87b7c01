import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileChooser } from '../file-chooser.tsx';

interface Reading<T> {
  /** What the chosen file says, until it is taken over or put aside. */
  readonly found: T | undefined;
  readonly unreadable: boolean;
  readonly take: (file: File) => void;
  readonly putAside: () => void;
}

/** An Excel file that is chosen, read on this machine and looked at before anything is taken over. */
export const useWorkbook = <T,>(read: (file: File) => Promise<T>): Reading<T> => {
  const [found, setFound] = useState<T>();
  const [unreadable, setUnreadable] = useState(false);
  const take = async (file: File): Promise<void> => {
    setUnreadable(false);
    try {
      setFound(await read(file));
    } catch {
      setUnreadable(true);
    }
  };
  return {
    found,
    unreadable,
    take: (file) => void take(file),
    putAside: () => setFound(undefined),
  };
};

export const WorkbookChooser = ({
  reading,
  label,
  accept = '.xlsx',
  children,
}: {
  readonly reading: Pick<Reading<unknown>, 'unreadable' | 'take'>;
  /** What the file is for, to screen readers. */
  readonly label: string;
  readonly accept?: string;
  readonly children: string;
}) => {
  const { t } = useTranslation('input');
  return (
    <>
      <FileChooser accept={accept} label={label} take={reading.take}>
        {(choose) => <Button onClick={choose}>{children}</Button>}
      </FileChooser>
      {reading.unreadable && <Alert type="error" role="alert" title={t('import.unreadable')} />}
    </>
  );
};
