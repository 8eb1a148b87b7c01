import { Alert, Button, Card, Flex, Form, Progress, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { send } from '../api/use-command.ts';
import { useEach } from '../api/use-each.ts';
import { announce } from '../app/announce.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ScanPick } from '../input/scan-field.tsx';
import { uploadFile } from '../input/upload-file.ts';
import { NameCell } from '../round/case-cells.tsx';

interface Values {
  readonly document?: DocumentValue;
  readonly scan?: File;
  readonly publishedOn?: string;
}

const isHeld = ({ notice }: Line): boolean =>
  notice.suspended ||
  notice.again ||
  notice.objections.some(({ status }) => status === 'received' || status === 'admitted');

/** A title comes next: not for what is recommended upward, and not for what was not selected. */
const isForTitle = (call: Call, { outcome }: Line): boolean => {
  const kind = call.outcomes.find(({ id }) => id === outcome?.id)?.kind;
  return kind !== undefined && kind !== 'recommend' && kind !== 'not';
};

const isReady = (call: Call, line: Line): boolean =>
  !isHeld(line) &&
  (line.status === 'notice-over' || (line.status === 'proposed' && call.publicNotice.days === 0));

/** Held back by an objection of its own; the others do not wait for it. */
const Held = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('notices');
  if (lines.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('recognise.held', {
        n: lines.length,
        names: lines.map(({ name }) => name).join(t('listMark')),
      })}
      description={t('recognise.heldHelp')}
    />
  );
};

const IssueForm = ({ call, ready }: { readonly call: Call; readonly ready: readonly Line[] }) => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { day } = useMoment();
  const [form] = Form.useForm<Values>();
  const each = useEach();
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = ready.filter(({ id }) => !left.includes(id));
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
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => void issue(values)}>
      <Table<Line>
        aria-label={t('recognise.list')}
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={ready}
        rowSelection={{
          selectedRowKeys: chosen.map(({ id }) => id),
          onChange: (keys) => setLeft(ready.map(({ id }) => id).filter((id) => !keys.includes(id))),
          getCheckboxProps: ({ name }) => ({ 'aria-label': t('publish.covers', { name }) }),
        }}
        columns={[
          { title: t('column.name'), render: (_, line) => <NameCell line={line} /> },
          {
            title: t('column.outcome'),
            width: 240,
            render: (_, { outcome }) =>
              say(call.outcomes.find(({ id }) => id === outcome?.id)?.title),
          },
          {
            title: t('column.due'),
            width: 170,
            render: (_, { notice }) =>
              notice.recognition === undefined ? '' : day(notice.recognition.date),
          },
          {
            title: t('column.result'),
            width: 240,
            render: (_, { id }) => (
              <ItemResult outcome={each.outcomes.get(id)} done={t('recognise.issued')} />
            ),
          },
        ]}
      />
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
          title={t('recognise.means', { n: chosen.length })}
          description={
            call.validityYears === undefined
              ? t('recognise.noValidity')
              : t('recognise.validity', { years: call.validityYears })
          }
        />
        {each.running && (
          <Progress percent={Math.round((100 * each.outcomes.size) / Math.max(each.asked, 1))} />
        )}
        <Flex gap={8}>
          <Button
            type="primary"
            onClick={() => form.submit()}
            loading={each.running}
            disabled={chosen.length === 0}
          >
            {t('recognise.act', { n: chosen.length })}
          </Button>
        </Flex>
      </div>
    </Form>
  );
};

/** 印发认定文件: for those whose notice is over; those that an objection holds are named and stay. */
export const Recognition = ({
  call,
  lines,
}: {
  readonly call: Call;
  readonly lines: readonly Line[];
}) => {
  const { t } = useTranslation('notices');
  const titled = lines.filter((line) => isForTitle(call, line));
  const ready = titled.filter((line) => isReady(call, line));
  const held = titled.filter(
    (line) => isHeld(line) && (line.status === 'notice' || line.status === 'notice-over'),
  );
  const waiting = titled.filter((line) => line.status === 'notice' && !isHeld(line));
  if (ready.length + held.length + waiting.length === 0) return null;
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={
        <>
          {t('recognise.title')}{' '}
          {waiting.length > 0 && <Tag>{t('recognise.waiting', { n: waiting.length })}</Tag>}
        </>
      }
    >
      <Held lines={held} />
      {ready.length > 0 ? <IssueForm call={call} ready={ready} /> : t('recognise.none')}
    </Card>
  );
};
