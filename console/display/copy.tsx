import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.tsx';

/** Puts a text on the clipboard; where the browser forbids it, the text stands beside to be marked by hand. */
export const Copy = ({
  text,
  label,
  hint,
}: {
  readonly text: string;
  readonly label: string;
  /** For screen readers, where many stand below each other. */
  readonly hint?: string;
}) => {
  const { t } = useTranslation('display');
  const [failed, setFailed] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setFailed(false);
      announce(t('copy.done'));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button {...(hint === undefined ? {} : { 'aria-label': hint })} onClick={() => void copy()}>
        {label}
      </Button>
      {failed && <span role="alert"> {t('copy.failed')}</span>}
    </>
  );
};
