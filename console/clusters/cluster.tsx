import { Link, useParams } from '@tanstack/react-router';
import { Card, Descriptions, Empty, Form, Input, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../interface/clusters.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import type { ClusterState, Title } from '../../workflows/cluster/state.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';
import { AdmitHolder } from './admit-holder.tsx';

import { RecordTitle } from './record-title.tsx';
import { RemovalActs, RemovalSteps } from './removal.tsx';
import { Standing, useOutcomes, useValidity } from './standing.tsx';
import { ExpiryActs, ExpiryFacts, Terms } from './validity.tsx';

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
      <Form.Item
        name="name"
        label={t('rename.name')}
        rules={[{ required: true, whitespace: true, message: t('open.nameMissing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('rename.reason')}
        rules={[{ required: true, whitespace: true, message: t('removal.reasonMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActDialog>
  );
};

interface TitleProps {
  readonly cluster: ClusterAnswer;
  readonly title: Title;
  readonly today: string;
  readonly acts: boolean;
}

const TitleCard = ({ cluster, title, today, acts }: TitleProps) => {
  const { t } = useTranslation('clusters');
  const { day } = useMoment();
  const { levelName, orgName } = useReference();
  const outcome = useOutcomes();
  const validity = useValidity();
  const standing = cluster.titles.find(({ titleId }) => titleId === title.titleId)?.standing;
  const { document, revoked, source } = title;
  const asked = cluster.state.validity?.[title.titleId];
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={
        <h3 className="part-title">
          {levelName(title.level)} · {outcome(title.outcome, title.title)}
        </h3>
      }
      extra={<Standing standing={standing ?? 'valid'} to={title.to} today={today} />}
    >
      <Descriptions
        size="small"
        column={{ xs: 1, xl: 2 }}
        items={[
          { key: 'name', label: t('award.name'), children: title.name },
          {
            key: 'validity',
            label: t('award.validity'),
            children: validity(title.from, title.to),
          },
          {
            key: 'document',
            label: t('award.document'),
            children: `《${document.title}》（${document.number}，${day(document.date)}）`,
          },
          { key: 'body', label: t('award.body'), children: orgName(title.body) },
          ...(source === undefined
            ? []
            : [{ key: 'source', label: t('award.source'), children: source }]),
          ...(revoked === undefined
            ? []
            : [
                {
                  key: 'revoked',
                  label: t('award.revoked'),
                  children: `${revoked.document.number}，${day(revoked.document.date)}：${revoked.reason}`,
                },
              ]),
        ]}
      />
      <Terms title={title} />
      {asked !== undefined && <ExpiryFacts asked={asked} />}
      <RemovalSteps title={title} />
      {asked !== undefined && <ExpiryActs cluster={cluster} title={title} acts={acts} />}
      {acts && <RemovalActs id={cluster.clusterId} title={title} />}
    </Card>
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
    <Table<Application>
      size="small"
      rowKey="caseId"
      aria-label={t('applications')}
      dataSource={[...items].reverse()}
      pagination={false}
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

const Shown = ({ cluster }: { readonly cluster: ClusterAnswer }) => {
  const { t } = useTranslation('clusters');
  const { say, language } = useLanguage();
  const { me, grant } = useSession();
  const { orgName } = useReference();
  const acts = grant?.role === 'office';
  const today = localDateOf(me?.now ?? new Date().toISOString());
  const { state, formerNames, name, clusterId } = cluster;
  const and = language === 'zh' ? '、' : ', ';
  const lead = [
    say(cluster.applicantName),
    ...(formerNames.length === 0 ? [] : [t('formerly', { names: formerNames.join(and) })]),
    ...(state.admitted === undefined || state.admitted.length === 0
      ? []
      : [t('admitted', { names: state.admitted.map(orgName).join(and) })]),
  ].join(' · ');
  return (
    <Page
      title={name}
      lead={lead}
      actions={
        <>
          {acts && <RecordTitle id={clusterId} name={name} />}
          {acts && <Rename id={clusterId} name={name} />}
          {acts && <AdmitHolder id={clusterId} />}
          <Link to="/clusters">{t('back')}</Link>
        </>
      }
    >
      <Card title={<h2 className="part-title">{t('titles')}</h2>} style={{ marginBottom: 16 }}>
        {state.titles.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noTitles')} />
        ) : (
          [...state.titles]
            .sort((a, b) => (a.from > b.from ? -1 : 1))
            .map((title) => (
              <TitleCard
                key={title.titleId}
                cluster={cluster}
                title={title}
                today={today}
                acts={acts}
              />
            ))
        )}
      </Card>
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
