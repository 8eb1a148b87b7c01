import { Alert, Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { roleName } from '../../workflows/account/roles.ts';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import { useReference } from '../api/reference.ts';
import { actTitle } from '../behalf/recordable.ts';
import { Evidence } from '../display/evidence.tsx';
import { Facts } from '../display/facts.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { useSession } from '../session/session.ts';
import { ReasonItem } from './reason-item.tsx';
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
        <ReasonItem maxLength={500} />
      </ActDialog>
    </Flex>
  );
};

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer;
}

/** The paper that the act was recorded from; its scan opens beside. */
const Paper = ({
  record: { document, since },
  shown,
  show,
}: {
  readonly record: PendingRecord;
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}) => {
  const { t } = useTranslation('office');
  const { day, minute } = useMoment();
  const { number, title, date, file } = document;
  return (
    <Facts
      styles={{ label: { width: 130 } }}
      column={1}
      bordered
      facts={[
        [t('record.document'), `${number}《${title}》 ${day(date)}`],
        [t('record.since'), minute(since)],
        [
          t('record.scan'),
          file === undefined ? (
            t('record.noScan')
          ) : (
            <Button key="scan" size="small" aria-expanded={shown} onClick={() => show(!shown)}>
              {shown ? t('record.hideScan') : t('record.showScan', { name: file.name })}
            </Button>
          ),
        ],
      ]}
    />
  );
};

const OneRecord = ({ kase, call, record }: Props & { readonly record: PendingRecord }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { me } = useSession();
  const [shown, show] = useState(false);
  const { behalfOf, document, act, recordId, recorder } = record;
  const own = me?.account === recorder;
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
          <Paper record={record} shown={shown} show={show} />
          <RecordedAct act={act} call={call} />
        </div>
        {shown && document.file !== undefined && (
          <Evidence caseId={kase.id} fileId={document.file.fileId} />
        )}
      </div>
    </Card>
  );
};

/** Acts recorded on behalf that wait for a second person: what was typed beside the scan of the original. */
export const RecordsToCheck = ({ kase, call }: Props) => {
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
