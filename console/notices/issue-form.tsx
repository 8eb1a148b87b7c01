import { Alert, Button, Flex, Form, type FormInstance, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { send } from '../api/use-command.ts';
import { type Each, useEach } from '../api/use-each.ts';
import { announce } from '../app/announce.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { useMoment } from '../display/moment.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { NamedForm } from '../input/named-form.tsx';
import { ScanPick } from '../input/scan-field.tsx';
import { uploadFile } from '../input/upload-file.ts';
import { nameColumn } from '../round/columns.tsx';
import { useCovering } from '../round/use-covering.ts';
import { useOutcomes } from '../round/use-outcomes.ts';

interface Values {
  readonly document?: DocumentValue;
  readonly scan?: File;
  readonly publishedOn?: string;
}

interface Props {
  readonly call: ApplicationCall;
  /** Applications for which a title comes next. */
  readonly ready: readonly Line[];
}

/** One document over many applications: each keeps its own record and its own copy of the scan. */
const useIssuing = (form: FormInstance<Values>, chosen: readonly Line[]) => {
  const { t } = useTranslation('notices');
  const each = useEach();
  const issue = async ({ document, scan, publishedOn }: Values): Promise<void> => {
    const body = {
      document: documentOf(document),
      ...(publishedOn === undefined ? {} : { publishedOn }),
    };
    const well = await each.run(
      chosen.map(({ id }) => ({ id, body })),
      async ({ id }, key) => {
        const file = scan === undefined ? undefined : await uploadFile(`cases/${id}`, scan);
        const attached =
          file === undefined ? body : { ...body, document: { ...body.document, file } };
        return send({ plural: 'cases', id, command: 'IssueRecognition' }, attached, key);
      },
    );
    if (well) {
      form.resetFields();
      announce(t('recognise.done'));
    }
  };
  return { each, issue };
};

const useColumns = (call: ApplicationCall, { outcomes }: Each): Column<Line>[] => {
  const { t } = useTranslation('notices');
  const { day } = useMoment();
  const { titleOf } = useOutcomes(call);
  return [
    nameColumn(t('column.name')),
    { title: t('column.outcome'), width: 240, render: (_, { outcome }) => titleOf(outcome?.id) },
    {
      title: t('column.due'),
      width: 170,
      render: (_, { notice: { recognition } }) =>
        recognition === undefined ? '' : day(recognition.date),
    },
    {
      title: t('column.result'),
      width: 240,
      render: (_, { id }) => <ItemResult outcome={outcomes.get(id)} done={t('recognise.issued')} />,
    },
  ];
};

/** The document, what issuing it means, and the act. */
const Paper = ({
  call: { validityYears: years },
  n,
  each,
  issue,
}: {
  readonly call: ApplicationCall;
  readonly n: number;
  readonly each: Each;
  readonly issue: () => void;
}) => {
  const { t } = useTranslation('notices');
  return (
    <div style={{ maxWidth: 640, marginTop: 16 }}>
      <DocumentFields name="document" label={t('recognise.document')} />
      <Form.Item name="scan" label={t('recognise.scan')}>
        <ScanPick />
      </Form.Item>
      <DateItem name="publishedOn" label={t('recognise.publishedOn')} />
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title={t('recognise.means', { n })}
        description={
          years === undefined ? t('recognise.noValidity') : t('recognise.validity', { years })
        }
      />
      {each.running && (
        <Progress percent={Math.round((100 * each.outcomes.size) / Math.max(each.asked, 1))} />
      )}
      <Flex gap={8}>
        <Button type="primary" onClick={issue} loading={each.running} disabled={n === 0}>
          {t('recognise.act', { n })}
        </Button>
      </Flex>
    </div>
  );
};

/** Issues one recognition document for those that are chosen; a result for each. */
export const IssueForm = ({ call, ready }: Props) => {
  const { t } = useTranslation('notices');
  const [form] = Form.useForm<Values>();
  const { covers, selection } = useCovering();
  const chosen = ready.filter(({ id }) => covers(id));
  const { each, issue } = useIssuing(form, chosen);
  return (
    <NamedForm<Values> form={form} layout="vertical" onFinish={(values) => void issue(values)}>
      <SmallTable<Line>
        label={t('recognise.list')}
        rows={ready}
        rowSelection={{
          ...selection(ready.map(({ id }) => id)),
          getCheckboxProps: ({ name }) => ({ 'aria-label': t('publish.covers', { name }) }),
        }}
        columns={useColumns(call, each)}
      />
      <Paper call={call} n={chosen.length} each={each} issue={form.submit} />
    </NamedForm>
  );
};
