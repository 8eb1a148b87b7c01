import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { api } from '../api/address.ts';
import { useReference } from '../api/reference.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { Failure } from '../app/failure.tsx';
import { Download } from '../display/download.tsx';
import { Facts } from '../display/facts.tsx';
import { SmallTable } from '../display/small-table.tsx';
import { showFields } from '../input/act-dialog.tsx';
import { dayIn } from '../input/date-field.tsx';
import { PassageItem } from '../input/items.tsx';
import { NamedForm } from '../input/named-form.tsx';
import { required } from '../input/required.ts';
import { nameColumn } from '../round/columns.tsx';
import { useOutcomes } from '../round/use-outcomes.ts';
import { contactText } from './contact-text.ts';
import { FirstDay } from './first-day.tsx';
import { procedureText } from './procedure-text.ts';

interface Values {
  readonly title: string;
  readonly procedure: string;
  readonly firstDay: string;
  readonly cases: readonly string[];
}

interface Props {
  readonly call: ApplicationCall;
  /** What the notice can name, in the order of the list. */
  readonly lines: readonly Line[];
}

/** What the round's settings put on the page besides: issuer, basis, whom to turn to. */
const Settings = ({ call }: { readonly call: ApplicationCall }) => {
  const { t } = useTranslation('notices');
  const { orgName } = useReference();
  const { issuer, contact, supervisionTelephone } = call.publicNotice;
  return (
    <Facts
      column={1}
      bordered
      style={{ marginBottom: 16 }}
      facts={[
        [t('field.issuer'), orgName(issuer)],
        [t('field.basis'), call.legalBasis.map((basis) => <div key={basis}>{basis}</div>)],
        [t('field.contact'), contactText(contact)],
        [t('field.supervision'), supervisionTelephone],
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
    <SmallTable<Line>
      label={t('publish.list')}
      rows={lines}
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
        nameColumn(t('column.name')),
      ]}
    />
  );
};

const Fields = ({ call, lines }: Props) => {
  const { t } = useTranslation('notices');
  const { titleOf } = useOutcomes(call);
  const outcomes = [...new Set(lines.map(({ outcome }) => titleOf(outcome?.id)))].join('、');
  return (
    <>
      <Form.Item
        name="title"
        label={t('publish.titleField')}
        extra={t('publish.titleHelp')}
        rules={required(t('publish.titleMissing'))}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="cases"
        label={t('publish.cases', { outcomes })}
        rules={[{ required: true, type: 'array', min: 1, message: t('publish.casesMissing') }]}
      >
        <CasesField lines={lines} />
      </Form.Item>
      <PassageItem
        name="procedure"
        label={t('field.procedure')}
        missing={t('publish.procedureMissing')}
        rows={2}
        maxLength={5000}
      />
      <FirstDay callId={call.id} />
    </>
  );
};

/** The notice as it would be published, as a paper to look at; once the first day is known. */
const Draft = ({ callId }: { readonly callId: string }) => {
  const { t } = useTranslation('notices');
  const firstDay = dayIn(Form.useWatch('firstDay'));
  if (firstDay === undefined) return null;
  return (
    <div style={{ marginBottom: 12 }}>
      <Download
        path={api('/api/calls/{id}/documents/notice.docx', { id: callId, firstDay })}
        label={t('publish.draft')}
      />
    </div>
  );
};

/** What will stand on the notice, and the act that publishes it. */
export const PublishForm = ({ call, lines }: Props) => {
  const { t } = useTranslation('notices');
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const done = ({ id }: { readonly id: string }): void => {
    announce(t('publish.done'));
    const address: string = `/notices/${id}`;
    void navigate({ to: address });
  };
  const command = useCommand(
    { plural: 'notices', command: 'PublishNotice' },
    { done, failed: (error) => showFields(form, error) },
  );
  return (
    <NamedForm<Values>
      form={form}
      layout="vertical"
      onFinish={(values) => command.mutate({ callId: call.id, ...values })}
      scrollToFirstError
      style={{ maxWidth: 900 }}
      initialValues={{ procedure: procedureText(call), cases: lines.map(({ id }) => id) }}
    >
      <Fields call={call} lines={lines} />
      <Settings call={call} />
      <Alert type="warning" showIcon title={t('publish.means')} style={{ marginBottom: 12 }} />
      <Draft callId={call.id} />
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
    </NamedForm>
  );
};
