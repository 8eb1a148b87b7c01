import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from './reports.ts';

/** Sealed until somebody who may see it asks for it, so that it stands on no screen by chance. */
export const ObjectorLine = ({ report }: { readonly report: Report | undefined }) => {
  const { t } = useTranslation('notices');
  const [open, setOpen] = useState(false);
  const objector = report?.objector;
  if (objector === undefined)
    return <Typography.Text type="secondary">{t('objector.sealed')}</Typography.Text>;
  if (objector.anonymous === true) return <span>{t('objector.anonymous')}</span>;
  if (!open)
    return (
      <>
        <Typography.Text type="secondary">{t('objector.hidden')}</Typography.Text>{' '}
        <Button size="small" onClick={() => setOpen(true)}>
          {t('objector.show')}
        </Button>
      </>
    );
  return (
    <>
      <span>
        {[objector.name, objector.seal, objector.contact]
          .filter((part) => part !== undefined)
          .join('　')}
      </span>{' '}
      <Button size="small" onClick={() => setOpen(false)}>
        {t('objector.hide')}
      </Button>
    </>
  );
};
