import { useSearch } from '@tanstack/react-router';
import { Alert, Button, Card, Col, Flex, Input, Row, Select, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import { officeTextOf } from '../../engine/encoding.ts';
import type { CallProblem } from '../../interface/calls.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';
import { useCallCheck } from './call-check.ts';
import { CallPreview } from './call-preview.tsx';
import { Sections } from './sections.tsx';

const Problems = ({ problems }: { readonly problems: readonly CallProblem[] }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const blocking = problems.filter(({ severity }) => severity === 'block');
  if (problems.length === 0) return <Alert type="success" showIcon title={t('call.fine')} />;
  return (
    <Alert
      type={blocking.length === 0 ? 'warning' : 'error'}
      showIcon
      role="status"
      title={t('call.problems', { blocking: blocking.length, all: problems.length })}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20, maxHeight: 220, overflow: 'auto' }}>
          {problems.map(({ path, rule, messages }) => (
            <li key={`${path} ${rule} ${messages.zh}`}>
              <code>{path}</code> {say(messages)}
            </li>
          ))}
        </ul>
      }
    />
  );
};

const titleOf = (call: unknown): Bilingual | undefined => {
  const title: unknown = Object(call).title;
  const { zh, en } = Object(title);
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
};

/** Opens the call, or revises it where one of that id runs. */
const Publish = ({
  call,
  running,
  fine,
}: {
  readonly call: unknown;
  readonly running: boolean;
  readonly fine: boolean;
}) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const id: unknown = Object(call).id;
  const name = say(titleOf(call));
  return running ? (
    <ActDialog
      act={{ plural: 'calls', id: String(id), command: 'ReviseCall' }}
      title={t('call.revise')}
      consequence={t('call.reviseMeans', { name })}
      body={() => ({ call })}
      done={t('call.revised')}
      disabled={!fine}
      primary
    />
  ) : (
    <ActDialog
      act={{ plural: 'calls', command: 'OpenCall' }}
      title={t('call.open')}
      consequence={t('call.openMeans', { name })}
      body={() => ({ call })}
      done={t('call.opened')}
      disabled={!fine}
      primary
    />
  );
};

/** A round's rules as a file: edited as text or read from a file, checked while typing, seen as applicants will see it. */
export const CallEditor = () => {
  const { t } = useTranslation('administration');
  const { grant } = useSession();
  const { from } = useSearch({ from: '/shell/administration/call' });
  const [chosen, setChosen] = useState(from);
  const [text, setText] = useState('');
  const [noText, setNoText] = useState(false);
  const calls = useRead(api('/api/calls', { limit: 100 }));
  const source = useRead(chosen === undefined ? undefined : api('/api/calls/{id}', { id: chosen }));
  const read = source.data?.call;
  useEffect(() => {
    if (read !== undefined) setText(JSON.stringify(read, null, 2));
  }, [read]);
  const { call, unreadable, problems, checking } = useCallCheck(text);
  const fine =
    call !== undefined && problems?.every(({ severity }) => severity !== 'block') === true;
  const running = (calls.data?.items ?? []).some(({ id }) => id === Object(call).id);
  return (
    <Page
      title={t('call.title')}
      lead={t('call.lead')}
      actions={grant?.role === 'office' && <Publish call={call} running={running} fine={fine} />}
    >
      <Sections />
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        <Select
          aria-label={t('call.from')}
          placeholder={t('call.from')}
          style={{ minWidth: 360 }}
          {...(chosen === undefined ? {} : { value: chosen })}
          options={(calls.data?.items ?? []).map(({ id, title }) => ({
            value: id,
            label: `${title}（${id}）`,
          }))}
          onChange={setChosen}
        />
        <Upload
          accept=".json,application/json"
          showUploadList={false}
          beforeUpload={(file) => {
            void file.arrayBuffer().then((bytes) => {
              const read = officeTextOf(new Uint8Array(bytes));
              setText(read ?? '');
              setNoText(read === undefined);
            });
            return false;
          }}
        >
          <Button>{t('call.read')}</Button>
        </Upload>
        <Button
          disabled={text === ''}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
          download={`${String(Object(call).id ?? 'call')}.json`}
        >
          {t('call.save')}
        </Button>
      </Flex>
      <Row gutter={16}>
        <Col span={12}>
          <Card size="small" title={t('call.file')}>
            <Input.TextArea
              aria-label={t('call.file')}
              value={text}
              spellCheck={false}
              autoSize={{ minRows: 24, maxRows: 36 }}
              style={{ fontFamily: 'Consolas, Menlo, monospace', fontSize: 13 }}
              onChange={({ target }) => setText(target.value)}
            />
          </Card>
        </Col>
        <Col span={12}>
          <Flex vertical gap={12} aria-busy={checking}>
            {noText && text === '' && (
              <Alert type="error" showIcon role="status" title={t('call.noText')} />
            )}
            {text !== '' && unreadable !== undefined && (
              <Alert
                type="error"
                showIcon
                role="status"
                title={t('call.unreadable')}
                {...(unreadable.line === undefined
                  ? {}
                  : { description: t('call.unreadableAt', { ...unreadable }) })}
              />
            )}
            {problems !== undefined && <Problems problems={problems} />}
            {fine && <CallPreview call={call} form={source.data?.form} />}
          </Flex>
        </Col>
      </Row>
    </Page>
  );
};
