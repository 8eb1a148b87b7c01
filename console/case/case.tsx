import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { useListed } from '../display/listed.ts';
import { useLanguage } from '../i18n/use-language.ts';

import './case.css';
import { useCase } from '../api/case-reads.ts';
import { Header } from './header.tsx';
import { Overview } from './overview.tsx';
import { asTab, TABS, type Tab } from './tabs.ts';

// Each tab brings its own code: the machines and the forms are not small.
const Content = lazy(() => import('./content.tsx').then((m) => ({ default: m.Content })));
const Timeline = lazy(() => import('./timeline.tsx').then((m) => ({ default: m.Timeline })));
const Machines = lazy(() => import('./diagram.tsx').then((m) => ({ default: m.Machines })));
const Files = lazy(() => import('./files.tsx').then((m) => ({ default: m.Files })));
const Compare = lazy(() => import('./compare.tsx').then((m) => ({ default: m.Compare })));

const route = getRouteApi('/shell/cases/$id');

const Shown = ({ tab, kase }: { readonly tab: Tab; readonly kase: CaseAnswer }): ReactNode => {
  switch (tab) {
    case 'overview':
      return <Overview kase={kase} />;
    case 'content':
      return <Content kase={kase} />;
    case 'timeline':
      return <Timeline kase={kase} />;
    case 'machine':
      return <Machines kase={kase} />;
    case 'files':
      return <Files kase={kase} />;
    case 'compare':
      return <Compare kase={kase} />;
  }
};

const CaseTabs = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { tab = 'overview' } = route.useSearch();
  const navigate = route.useNavigate();
  const titles: Readonly<Record<Tab, string>> = {
    overview: t('tabs.overview'),
    content: t('tabs.content'),
    timeline: t('tabs.timeline'),
    machine: t('tabs.machine'),
    files: t('tabs.files'),
    compare: t('tabs.compare'),
  };
  return (
    <Tabs
      activeKey={tab}
      onChange={(key) => {
        const chosen = asTab(key);
        if (chosen !== undefined)
          void navigate({ search: chosen === 'overview' ? {} : { tab: chosen }, replace: true });
      }}
      items={TABS.map((key) => ({
        key,
        label: titles[key],
        children: key === tab && (
          <Suspense fallback={<Loading />}>
            <Shown tab={key} kase={kase} />
          </Suspense>
        ),
      }))}
    />
  );
};

const Whole = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { orgName, levelName } = useReference();
  const listed = useListed();
  const partners = listed(kase.partners.map(orgName));
  const applicant = orgName(kase.applicant);
  return (
    <Page
      title={kase.name}
      lead={t('lead', {
        applicant: partners === '' ? applicant : t('joint', { applicant, partners }),
        call: say(kase.call.title),
        level: levelName(kase.level),
      })}
    >
      <Header kase={kase} />
      <CaseTabs kase={kase} />
    </Page>
  );
};

/** One application for everybody who may see it: where it stands, what it says, what happened, what is next. */
export const CasePage = () => {
  const { id } = route.useParams();
  const kase = useCase(id);
  return <Loaded query={kase}>{(answer) => <Whole kase={answer} />}</Loaded>;
};
