import { Outlet } from '@tanstack/react-router';
import { Layout } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NON_SECRET } from '../../workflows/programme/statement.ts';
import { Announcement } from '../app/announce.tsx';
import { Loading } from '../app/loading.tsx';
import { OverHead } from '../hands/over-head.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { DemoBand } from './demo-band.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { RoleSwitch } from './role-switch.tsx';

const band = {
  background: '#8c1d18',
  color: '#fff',
  fontSize: 13,
  lineHeight: '26px',
  padding: '0 20px',
} as const;

/** What stands around every screen: the statement on secrets, who one is, where one can go. */
export const Shell = () => {
  const { t } = useTranslation('app');
  const { say } = useLanguage();
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <div role="note" style={band}>
        {say(NON_SECRET)}
      </div>
      <DemoBand />
      <Announcement />
      <OverHead />
      <Layout.Header className="frame-head">
        <strong>{t('name')}</strong>
        <RoleSwitch />
        <LanguageSwitch dark />
      </Layout.Header>
      <Layout>
        <Layout.Sider width={196} theme="light" breakpoint="md" collapsedWidth={0}>
          <Navigation />
        </Layout.Sider>
        <Layout.Content id="content" tabIndex={-1} style={{ padding: 20, outline: 'none' }}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
};
