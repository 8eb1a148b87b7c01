import { Alert, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { NON_SECRET } from '../../workflows/programme/statement.ts';
import { Unreachable } from '../api/problem.ts';
import { Failure } from '../app/failure.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { signIn, useSession } from '../session/session.ts';
import { NoProvider } from '../session/settings.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** The door: who this is for, how to come in, and what is public. */
export const NotSignedIn = () => {
  const { t } = useTranslation('app');
  const { say } = useLanguage();
  const { state, failure } = useSession();
  const enter = () =>
    void signIn(
      location.pathname === '/' || location.pathname === '/signed-in'
        ? '/desk'
        : location.pathname + location.search,
    );
  return (
    <main style={{ maxWidth: 560, margin: '14vh auto 0', padding: '0 20px' }}>
      <Flex justify="end">
        <LanguageSwitch />
      </Flex>
      <Typography.Title level={1} style={{ fontSize: 26 }}>
        {t('name')}
      </Typography.Title>
      <Typography.Paragraph>{t('welcome.lead')}</Typography.Paragraph>
      {state === 'failed' && (
        <div style={{ marginBottom: 16 }}>
          {failure instanceof NoProvider ? (
            <Alert type="warning" showIcon role="alert" title={t('welcome.noProvider')} />
          ) : (
            <Failure error={failure instanceof TypeError ? new Unreachable() : failure} />
          )}
        </div>
      )}
      <Flex gap={12} wrap>
        <Button type="primary" size="large" onClick={enter}>
          {t('welcome.signIn')}
        </Button>
        <Button size="large" href="/open">
          {t('welcome.public')}
        </Button>
      </Flex>
      <Typography.Paragraph type="danger" strong style={{ marginTop: 32 }}>
        {say(NON_SECRET)}
      </Typography.Paragraph>
    </main>
  );
};
