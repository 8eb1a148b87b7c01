import { Alert, Button, Card, Descriptions, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { roleName } from '../../workflows/account/roles.ts';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import { useReference } from '../api/reference.ts';
import { actTitle } from '../behalf/recordable.ts';
import { Evidence } from '../display/evidence.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';

import { RecordedAct } from './recorded-act.tsx';

const Checks = ({ id, recordId }: { readonly id: string; readonly recordId: string }) => {
  const { t } = useTranslation('office');
  const act = { plural: 'cases' as const, id, command: 'CheckRecord' };
  return (
    <Flex gap={8}>
      <ActDialog
        act={act}
        title={t('record.confirm')}
        primary
        consequence={t('record.confirmHelp')}
        body={() => ({ recordId, correct: true })}
        done={t('record.confirmed')}
      />
      <ActDialog<{ readonly reason: string }>
        act={act}
        title={t('record.dismiss')}
        consequence={t('record.dismissHelp')}
        body={({ reason }) => ({ recordId, correct: false, reason })}
        done={t('record.dismissed')}
      >
        <Form.Item
          name="reason"
          label={t('acts.reason')}
          rules={[{ required: true, message: t('acts.reasonMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </ActDialog>
    </Flex>
  );
};

const OneRecord = ({
  kase,
  call,
  record,
}: {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
  readonly record: PendingRecord;
}) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { day, minute } = useMoment();
  const { shortName } = useReference();
  const { me } = useSession();
  const [shown, show] = useState(false);
  const { behalfOf, document, act, since, recordId, recorder } = record;
  const own = me?.account === recorder;
  const { file } = document;
  return (
    <Card
      size="small"
      title={t('record.of', {
        act: say(actTitle(act.type)),
        org: shortName(behalfOf.org),
        role: say(roleName(behalfOf.role)),
      })}
      extra={!own && <Checks id={kase.id} recordId={recordId} />}
    >
      {own && <Alert type="info" showIcon style={{ marginBottom: 8 }} title={t('record.own')} />}
      <div className={shown ? 'sides' : undefined}>
        <div>
          <Descriptions
            styles={{ label: { width: 130 } }}
            size="small"
            column={1}
            bordered
            items={[
              {
                key: 'document',
                label: t('record.document'),
                children: `${document.number}《${document.title}》 ${day(document.date)}`,
              },
              { key: 'since', label: t('record.since'), children: minute(since) },
              {
                key: 'scan',
                label: t('record.scan'),
                children:
                  file === undefined ? (
                    t('record.noScan')
                  ) : (
                    <Button size="small" aria-expanded={shown} onClick={() => show(!shown)}>
                      {shown ? t('record.hideScan') : t('record.showScan', { name: file.name })}
                    </Button>
                  ),
              },
            ]}
          />
          <RecordedAct act={act} call={call} />
        </div>
        {shown && file !== undefined && <Evidence caseId={kase.id} fileId={file.fileId} />}
      </div>
    </Card>
  );
};

/** Acts recorded on behalf that wait for a second person: what was typed beside the scan of the original. */
export const RecordsToCheck = ({
  kase,
  call,
}: {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}) => {
  const { t } = useTranslation('office');
  const { records = [] } = kase;
  if (records.length === 0) return null;
  return (
    <Card title={<h2 className="card-title">{t('record.title', { n: records.length })}</h2>}>
      <Flex vertical gap={12}>
        {records.map((record) => (
          <OneRecord key={record.recordId} kase={kase} call={call} record={record} />
        ))}
      </Flex>
    </Card>
  );
};
