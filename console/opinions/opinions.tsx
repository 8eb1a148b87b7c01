import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { SEAT_STATUS } from '../../workflows/review/opinions/verdict.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { GivenOpinions } from './given.tsx';
import { OpenOpinions } from './open.tsx';
import './opinions.css';

/** 部门联审: what is owed and what was answered. */
export const Opinions = () => {
  const { t } = useTranslation('opinions');
  const { say } = useLanguage();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        items={[
          { key: 'open', label: say(SEAT_STATUS.asked), children: <OpenOpinions /> },
          { key: 'given', label: say(SEAT_STATUS.answered), children: <GivenOpinions /> },
        ]}
      />
    </Page>
  );
};
