import { Link } from '@tanstack/react-router';
import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MyTelling } from '../../interface/telling.ts';
import { rolesReading } from '../../workflows/reading.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import { Choose, Stop } from './choose.tsx';
import { Told } from './told.tsx';
import { Undelivered } from './undelivered.tsx';

/** How one is told as things stand. */
const Chosen = ({ mine }: { readonly mine: MyTelling }) => {
  const { t } = useTranslation('messages');
  const { say } = useLanguage();
  const { minute } = useMoment();
  const { chosen, channels, when } = mine;
  if (channels.length === 0) return <Alert type="info" title={t('none')} />;
  if (chosen === undefined) return <Alert type="info" title={t('notYet')} />;
  const channel = channels.find(({ name }) => name === chosen.channel);
  const mode = when.find(({ id }) => id === chosen.when);
  return (
    <>
      <p>
        {t('chosen', {
          channel: channel === undefined ? chosen.channel : say(channel.title),
          address: chosen.address ?? t('erased'),
          when: mode === undefined ? '' : say(mode.title),
        })}
        {chosen.when === 'digest' && t('chosenAt', { hour: chosen.digestAt })}
        {chosen.quiet !== undefined && t('chosenQuiet', chosen.quiet)}
      </p>
      {channel === undefined && <Alert type="warning" title={t('channelGone')} />}
      {chosen.refused !== undefined && (
        <Alert
          type="error"
          title={t('refused', { at: minute(chosen.refused.at), code: chosen.refused.code })}
        />
      )}
    </>
  );
};

/** 消息提醒: how I am told, what I was told, and for administrators what did not arrive. */
export const Messages = () => {
  const { t } = useTranslation('messages');
  const { me, grant } = useSession();
  const mine = useRead(api('/api/me/telling'));
  const keeps = rolesReading('account-names').includes(grant?.role ?? '');
  return (
    <Page title={t('title')}>
      <Loaded query={mine}>
        {(answer) => (
          <Flex vertical gap={16}>
            <Card title={t('how')}>
              <Chosen mine={answer} />
              {answer.channels.length > 0 && (
                <Flex gap={12}>
                  <Choose account={me?.account ?? ''} mine={answer} />
                  {answer.chosen !== undefined && <Stop account={me?.account ?? ''} />}
                </Flex>
              )}
            </Card>
            <Card title={t('told.title')}>
              <Told />
            </Card>
            <Link to="/audit/access">{t('access')}</Link>
            {keeps && (
              <Card title={t('undelivered.title')}>
                <Undelivered />
              </Card>
            )}
          </Flex>
        )}
      </Loaded>
    </Page>
  );
};
