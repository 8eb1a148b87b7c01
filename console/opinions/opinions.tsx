import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';
import { GivenOpinions } from './given.tsx';
import { OpenOpinions } from './open.tsx';
import './opinions.css';

/** 部门联审: what is owed and what was answered. */
export const Opinions = () => {
  const { t } = useTranslation('opinions');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        items={[
          { key: 'open', label: t('tab.open'), children: <OpenOpinions /> },
          { key: 'given', label: t('tab.given'), children: <GivenOpinions /> },
        ]}
      />
    </Page>
  );
};
