import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer, CallHead } from '../../interface/calls.ts';
import type { ReferenceOrg } from '../../interface/reference.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useCall } from '../api/call-reads.ts';
import { useReference } from '../api/reference.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { showFields } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';

interface Values {
  readonly callId: string;
  readonly applicant: string;
  readonly track: string;
  readonly name: string;
  readonly partners?: readonly string[];
  readonly cluster: 'new' | 'known';
  readonly clusterId?: string;
}

const mayFile = ({ call }: CallAnswer, org: ReferenceOrg): boolean =>
  org.active &&
  call.mayFile.kinds.some((kind) => kind === org.kind) &&
  (call.mayFile.orgs === undefined || call.mayFile.orgs.includes(org.id));

/** In one's own name; for a city-wide cluster by the office that runs the round. */
const useApplicants = (answer: CallAnswer): readonly ReferenceOrg[] => {
  const { reference } = useReference();
  const { grant } = useSession();
  const orgs = reference?.orgs.items ?? [];
  return orgs.filter(
    (org) =>
      mayFile(answer, org) &&
      (org.id === grant?.org ||
        (grant?.role === 'office' && grant.org === answer.call.office && org.kind === 'city')),
  );
};

const ClusterFields = () => {
  const { t } = useTranslation('county');
  const { orgName } = useReference();
  const clusters = useAllPages(api('/api/clusters'));
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch('cluster', form);
  const unit = Form.useWatch('applicant', form);
  const own = clusters.data?.filter(({ appliesFor }) => appliesFor.includes(unit));
  return (
    <>
      <Form.Item name="cluster" label={t('open.cluster')} extra={t('open.clusterHelp')}>
        <Radio.Group
          options={[
            { value: 'new', label: t('open.clusterNew') },
            { value: 'known', label: t('open.clusterKnown') },
          ]}
        />
      </Form.Item>
      {kind === 'known' && (
        <Form.Item
          name="clusterId"
          label={t('open.clusterRecord')}
          rules={[{ required: true, message: t('open.clusterMissing') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={clusters.data === undefined}
            notFoundContent={t('open.clusterNone')}
            options={(own ?? []).map(({ clusterId, name, applicant }) => ({
              value: clusterId,
              label: `${name}（${orgName(applicant)}）`,
            }))}
          />
        </Form.Item>
      )}
    </>
  );
};

const Details = ({ answer }: { readonly answer: CallAnswer }) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const { reference } = useReference();
  const { minute } = useMoment();
  const form = Form.useFormInstance<Values>();
  const applicants = useApplicants(answer);
  const applicant = Form.useWatch('applicant', form);
  const { call } = answer;
  if (applicants.length === 0)
    return <Alert type="warning" showIcon title={t('open.mayNotFile')} />;
  const partners = (reference?.orgs.items ?? []).filter(
    (org) => mayFile(answer, org) && org.id !== applicant,
  );
  const first = applicants.find(({ id }) => id === applicant);
  const parent = reference?.orgs.items.find(({ id }) => id === first?.parent);
  const throughCounty =
    first !== undefined && call.mayFile.afterPreliminaryReview.some((kind) => kind === first.kind);
  return (
    <>
      <Alert
        type="info"
        style={{ marginBottom: 16 }}
        title={t('open.window', {
          from: minute(call.window.opensAt),
          to: minute(answer.closesAt),
        })}
      />
      <Form.Item
        name="applicant"
        label={t('open.applicant')}
        rules={[{ required: true, message: t('open.applicantMissing') }]}
      >
        <Select options={applicants.map(({ id, name }) => ({ value: id, label: say(name) }))} />
      </Form.Item>
      {throughCounty && (
        <Alert
          type="info"
          style={{ marginBottom: 16 }}
          title={t('open.throughCounty', { county: say(parent?.name) })}
        />
      )}
      <Form.Item
        name="track"
        label={t('open.track')}
        rules={[{ required: true, message: t('open.trackMissing') }]}
      >
        <Radio.Group
          vertical
          options={call.tracks.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('open.name')}
        extra={t('open.nameHelp')}
        rules={[
          { required: true, whitespace: true, min: 2, max: 100, message: t('open.nameMissing') },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      {call.mayFile.jointApplications && (
        <Form.Item
          name="partners"
          label={t('open.partners')}
          extra={t('open.partnersHelp', { count: call.mayFile.maxPartners })}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            maxCount={call.mayFile.maxPartners}
            options={partners.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
        </Form.Item>
      )}
      <ClusterFields />
    </>
  );
};

const Opening = ({ rounds }: { readonly rounds: readonly CallHead[] }) => {
  const { t } = useTranslation('county');
  const { me, grant } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const callId = Form.useWatch('callId', form);
  const call = useCall(callId);
  const command = useCommand(
    { plural: 'cases', command: 'OpenCase' },
    {
      done: ({ id }) => {
        announce(t('open.done'));
        void navigate({ to: '/cases/$id/fill', params: { id } });
      },
      failed: (error) => showFields(form, error),
    },
  );
  const now = me?.now ?? '';
  const open = rounds.filter(
    ({ opensAt = '', closesAt = '' }) => opensAt <= now && now <= closesAt,
  );
  if (open.length === 0) return <Alert type="info" showIcon title={t('open.noRound')} />;
  const submit = ({ cluster, clusterId, partners = [], ...rest }: Values): void =>
    command.mutate({
      ...rest,
      name: rest.name.trim(),
      partners,
      ...(cluster === 'known' ? { clusterId } : {}),
    });
  return (
    <Card style={{ maxWidth: 860 }}>
      <Form<Values>
        form={form}
        layout="vertical"
        scrollToFirstError
        onFinish={submit}
        initialValues={{
          ...(open.length === 1 ? { callId: open[0]?.id } : {}),
          ...(grant?.role === 'clerk' ? { applicant: grant.org } : {}),
          cluster: 'new',
        }}
      >
        <Form.Item
          name="callId"
          label={t('open.round')}
          rules={[{ required: true, message: t('open.roundMissing') }]}
        >
          <Select options={open.map(({ id, title }) => ({ value: id, label: title ?? id }))} />
        </Form.Item>
        {call.data !== undefined && <Details answer={call.data} />}
        {call.error !== null && <Failure error={call.error} />}
        {command.error !== null && <Failure error={command.error} />}
        <p className="under">{t('open.means')}</p>
        <Button
          type="primary"
          htmlType="submit"
          loading={command.isPending}
          disabled={call.data === undefined}
        >
          {t('open.title')}
        </Button>
      </Form>
    </Card>
  );
};

/** 新建申报: which round, in whose name, with whom, of which cluster. */
export const OpenCase = () => {
  const { t } = useTranslation('county');
  const calls = useAllPages(api('/api/calls'));
  return (
    <Page title={t('open.title')} lead={t('open.lead')}>
      <Loaded query={calls}>{(rounds) => <Opening rounds={rounds} />}</Loaded>
    </Page>
  );
};
