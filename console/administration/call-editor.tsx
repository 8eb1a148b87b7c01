import { Col, Flex, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../engine/bilingual.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Page } from '../app/page.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';
import { useCallCheck } from './call-check.ts';
import { FileCard, Toolbar, useCallFile } from './call-file.tsx';
import { Findings } from './call-findings.tsx';
import { CallPreview } from './call-preview.tsx';
import { Sections } from './sections.tsx';

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
  const rest = { body: () => ({ call }), disabled: !fine, primary: true };
  return running ? (
    <ActDialog
      act={{ plural: 'calls', id: String(id), command: 'ReviseCall' }}
      title={t('call.revise')}
      consequence={t('call.reviseMeans', { name })}
      done={t('call.revised')}
      {...rest}
    />
  ) : (
    <ActDialog
      act={{ plural: 'calls', command: 'OpenCall' }}
      title={t('call.open')}
      consequence={t('call.openMeans', { name })}
      done={t('call.opened')}
      {...rest}
    />
  );
};

/** A round's rules as a file: edited as text or read from a file, checked while typing, seen as applicants will see it. */
export const CallEditor = () => {
  const { t } = useTranslation('administration');
  const { grant } = useSession();
  const { data } = useRead(api('/api/calls', { limit: 100 }));
  const calls = data?.items ?? [];
  const file = useCallFile();
  const check = useCallCheck(file.text);
  const { call, problems, checking } = check;
  const own: unknown = Object(call).id;
  const fine =
    call !== undefined && problems?.every(({ severity }) => severity !== 'block') === true;
  const running = calls.some(({ id }) => id === own);
  return (
    <Page
      title={t('call.title')}
      lead={t('call.lead')}
      actions={grant?.role === 'office' && <Publish call={call} running={running} fine={fine} />}
    >
      <Sections />
      <Toolbar file={file} calls={calls} id={own} />
      <Row gutter={16}>
        <Col span={12}>
          <FileCard file={file} />
        </Col>
        <Col span={12}>
          <Flex vertical gap={12} aria-busy={checking}>
            <Findings file={file} check={check} />
            {fine && <CallPreview call={call} form={file.form} />}
          </Flex>
        </Col>
      </Row>
    </Page>
  );
};
