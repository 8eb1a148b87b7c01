import { Link, useParams } from '@tanstack/react-router';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../interface/clusters.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import type { ClusterState } from '../../workflows/cluster/state.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useListed } from '../display/listed.ts';
import { SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { LineItem, PassageItem } from '../input/items.tsx';
import { serverNow } from '../session/clock.ts';
import { useSession } from '../session/session.ts';
import { AdmitHolder } from './admit-holder.tsx';
import { RecordTitle } from './record-title.tsx';
import { Titles } from './titles.tsx';

const Rename = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { t } = useTranslation('clusters');
  return (
    <ActDialog<{ name: string; reason: string }>
      act={{ plural: 'clusters', id, command: 'RenameCluster' }}
      title={t('rename.title')}
      consequence={t('rename.means')}
      initial={{ name }}
      body={(values) => ({ name: values.name.trim(), reason: values.reason.trim() })}
      done={t('rename.done')}
    >
      <LineItem
        name="name"
        label={t('rename.name')}
        missing={t('open.nameMissing')}
        maxLength={200}
      />
      <PassageItem
        name="reason"
        label={t('rename.reason')}
        missing={t('removal.reasonMissing')}
        rows={2}
        maxLength={2000}
      />
    </ActDialog>
  );
};

type Application = ClusterState['applications'][number];

/** Applications over the years that the reader may see, the latest first. */
const Applications = ({ items }: { readonly items: readonly Application[] }) => {
  const { t } = useTranslation('clusters');
  const { levelName } = useReference();
  const calls = useAllPages(api('/api/calls'));
  const titles = new Map(calls.data?.map(({ id, title }) => [id, title]));
  return (
    <SmallTable<Application>
      label={t('applications')}
      rows={[...items].reverse()}
      rowKey="caseId"
      locale={{ emptyText: t('noApplications') }}
      columns={[
        {
          key: 'call',
          title: t('application.call'),
          render: (_, { callId }) => titles.get(callId) ?? callId,
        },
        { key: 'level', title: t('list.level'), render: (_, { level }) => levelName(level) },
        {
          key: 'name',
          title: t('application.name'),
          render: (_, { caseId, name }) => (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {name}
            </Link>
          ),
        },
      ]}
    />
  );
};

/** Whose it is, what it was called before, and who else may apply on it. */
const useLead = ({ applicantName, formerNames, state: { admitted = [] } }: ClusterAnswer) => {
  const { t } = useTranslation('clusters');
  const { say } = useLanguage();
  const { orgName } = useReference();
  const listed = useListed();
  const lead = [
    say(applicantName),
    ...(formerNames.length === 0 ? [] : [t('formerly', { names: listed(formerNames) })]),
    ...(admitted.length === 0 ? [] : [t('admitted', { names: listed(admitted.map(orgName)) })]),
  ];
  return lead.join(' · ');
};

const Shown = ({ cluster }: { readonly cluster: ClusterAnswer }) => {
  const { t } = useTranslation('clusters');
  const { grant } = useSession();
  const acts = grant?.role === 'office';
  const today = localDateOf(serverNow());
  const { state, name, clusterId } = cluster;
  return (
    <Page
      title={name}
      lead={useLead(cluster)}
      actions={
        <>
          {acts && <RecordTitle id={clusterId} name={name} />}
          {acts && <Rename id={clusterId} name={name} />}
          {acts && <AdmitHolder id={clusterId} />}
          <Link to="/clusters">{t('back')}</Link>
        </>
      }
    >
      <Titles cluster={cluster} today={today} acts={acts} />
      <Card title={<h2 className="part-title">{t('applications')}</h2>}>
        <Applications items={state.applications} />
      </Card>
    </Page>
  );
};

/** 集群档案: titles with their validity, applications over the years, and for the office the removal step by step. */
export const Cluster = () => {
  const { id } = useParams({ from: '/shell/clusters/$id' });
  const cluster = useRead(api('/api/clusters/{id}', { id }));
  return <Loaded query={cluster}>{(data) => <Shown cluster={data} />}</Loaded>;
};
