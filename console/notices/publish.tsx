import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Card, Descriptions, Form, Input, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { Page } from '../app/page.tsx';
import { Download } from '../display/download.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { showFields } from '../input/act-dialog.tsx';
import { dayIn } from '../input/date-field.tsx';
import { NameCell } from '../round/case-cells.tsx';
import { useLines } from '../round/lines.ts';
import { useMyCalls } from '../round/my-calls.ts';
import { FirstDay } from './first-day.tsx';
import { procedureText } from './procedure-text.ts';

interface Values {
  readonly title: string;
  readonly procedure: string;
  readonly firstDay: string;
  readonly cases: readonly string[];
}

/** What the round's settings put on the page besides: issuer, basis, whom to turn to. */
const Settings = ({ call }: { readonly call: Call }) => {
  const { t } = useTranslation('notices');
  const { orgName } = useReference();
  const { issuer, contact, supervisionTelephone } = call.publicNotice;
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      style={{ marginBottom: 16 }}
      items={[
        { key: 'issuer', label: t('field.issuer'), children: orgName(issuer) },
        {
          key: 'basis',
          label: t('field.basis'),
          children: call.legalBasis.map((basis) => <div key={basis}>{basis}</div>),
        },
        {
          key: 'contact',
          label: t('field.contact'),
          children: [contact.telephone, contact.email, contact.address].filter(Boolean).join('　'),
        },
        { key: 'supervision', label: t('field.supervision'), children: supervisionTelephone },
      ]}
    />
  );
};

/** The list as a field: which of the proposed applications the notice names. */
const CasesField = ({
  lines,
  value = [],
  onChange,
}: {
  readonly lines: readonly Line[];
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
}) => {
  const { t } = useTranslation('notices');
  return (
    <Table<Line>
      aria-label={t('publish.list')}
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={lines}
      rowSelection={{
        selectedRowKeys: [...value],
        onChange: (keys) => onChange?.(keys.map(String)),
        getCheckboxProps: ({ name }) => ({ 'aria-label': t('publish.covers', { name }) }),
      }}
      columns={[
        {
          title: t('column.position'),
          width: 80,
          render: (_, { outcome }) => outcome?.position ?? '—',
        },
        { title: t('column.name'), render: (_, line) => <NameCell line={line} /> },
      ]}
    />
  );
};

const PublishForm = ({ call, lines }: { readonly call: Call; readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const command = useCommand(
    { plural: 'notices', command: 'PublishNotice' },
    {
      done: ({ id }) => {
        announce(t('publish.done'));
        const address: string = `/notices/${id}`;
        void navigate({ to: address });
      },
      failed: (error) => showFields(form, error),
    },
  );
  const firstDay = dayIn(Form.useWatch('firstDay', form));
  const submit = ({ title, procedure, firstDay, cases }: Values): void =>
    command.mutate({
      callId: call.id,
      title,
      procedure,
      cases,
      firstDay,
    });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={submit}
      scrollToFirstError
      style={{ maxWidth: 900 }}
      initialValues={{ procedure: procedureText(call), cases: lines.map(({ id }) => id) }}
    >
      <Form.Item
        name="title"
        label={t('publish.titleField')}
        extra={t('publish.titleHelp')}
        rules={[{ required: true, message: t('publish.titleMissing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="cases"
        label={t('publish.cases', {
          outcomes: [
            ...new Set(
              lines.map(({ outcome }) =>
                say(call.outcomes.find(({ id }) => id === outcome?.id)?.title),
              ),
            ),
          ].join('、'),
        })}
        rules={[{ required: true, type: 'array', min: 1, message: t('publish.casesMissing') }]}
      >
        <CasesField lines={lines} />
      </Form.Item>
      <Form.Item
        name="procedure"
        label={t('field.procedure')}
        rules={[{ required: true, message: t('publish.procedureMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={5000} />
      </Form.Item>
      <FirstDay callId={call.id} />
      <Settings call={call} />
      <Alert type="warning" showIcon title={t('publish.means')} style={{ marginBottom: 12 }} />
      {firstDay !== undefined && (
        <div style={{ marginBottom: 12 }}>
          <Download
            path={api('/api/calls/{id}/documents/notice.docx', { id: call.id, firstDay })}
            label={t('publish.draft')}
          />
        </div>
      )}
      {command.error !== null && <Failure error={command.error} />}
      {/* No submit button: Enter in a field must not publish. */}
      <Button
        type="primary"
        onClick={() => form.submit()}
        loading={command.isPending}
        style={{ marginTop: 12 }}
      >
        {t('publish.act')}
      </Button>
    </Form>
  );
};

const OfCall = ({ call }: { readonly call: Call }) => {
  const { t } = useTranslation('notices');
  const lines = useLines(call.id);
  if (call.publicNotice.days === 0)
    return <Alert type="info" showIcon title={t('publish.notNeeded')} />;
  return (
    <Loaded
      query={lines}
      empty={{
        when: (all) => all.every(({ status }) => status !== 'proposed'),
        say: t('publish.nothing'),
      }}
    >
      {(all) => (
        <PublishForm
          call={call}
          lines={all
            .filter(({ status }) => status === 'proposed')
            .sort((a, b) => (a.outcome?.position ?? 0) - (b.outcome?.position ?? 0))}
        />
      )}
    </Loaded>
  );
};

/** 发布公示: what will stand on it, and the days that it runs, before it is published. */
export const Publish = () => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { call: wanted } = useSearch({ from: '/shell/notices/new' });
  const navigate = useNavigate({ from: '/notices/new' });
  const { calls, error } = useMyCalls();
  const call = calls?.find(({ id }) => id === wanted);
  return (
    <Page title={t('publish.title')} lead={t('publish.lead')}>
      {error !== undefined && error !== null && <Failure error={error} />}
      {calls === undefined && (error === undefined || error === null) && <Loading />}
      {calls !== undefined && (
        <Card size="small">
          <Form layout="vertical" style={{ maxWidth: 900 }}>
            <Form.Item label={t('publish.call')} htmlFor="notice-call">
              <Select<string>
                id="notice-call"
                placeholder={t('publish.chooseCall')}
                {...(call === undefined ? {} : { value: call.id })}
                options={calls.map(({ id, title }) => ({ value: id, label: say(title) }))}
                onChange={(id) => void navigate({ search: { call: id } })}
              />
            </Form.Item>
          </Form>
          {call !== undefined && <OfCall key={call.id} call={call} />}
        </Card>
      )}
    </Page>
  );
};
