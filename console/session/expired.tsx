import { Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { signInAgain, useSession } from './session.ts';

/** The sign-in ran out: what is on the page stays, a window beside signs in again, and the work goes on. */
const SessionExpired = () => {
  const { t } = useTranslation('app');
  const { expired } = useSession();
  return (
    <Modal
      open={expired}
      title={t('expired.title')}
      closable={false}
      keyboard={false}
      footer={
        <Button type="primary" onClick={() => void signInAgain()}>
          {t('expired.signIn')}
        </Button>
      }
    >
      <Typography.Paragraph>{t('expired.help')}</Typography.Paragraph>
    </Modal>
  );
};

export default SessionExpired;
