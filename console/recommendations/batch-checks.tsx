import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import { streamCommands } from '../../workflows/recommendation/stream/messages.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { PassageItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';
import type { OfBatch } from './of-batch.ts';
import { OutcomeItems } from './outcome-items.tsx';

const titleOf = (type: string) =>
  Object.entries(streamCommands).find(([name]) => name === type)?.[1].title;

const Check = ({ id, record }: { readonly id: string; readonly record: PendingRecord }) => {
  const { t } = useTranslation('recommendations');
  const act = { plural: 'recommendations', id, command: 'CheckRecord' } as const;
  const { recordId } = record;
  return (
    <Flex gap={8}>
      <ActDialog
        act={act}
        title={t('check.confirm')}
        consequence={t('check.confirmMeans')}
        body={() => ({ recordId, correct: true })}
        done={t('check.confirmed')}
        primary
      />
      <ActDialog<{ readonly reason: string }>
        act={act}
        title={t('check.dismiss')}
        consequence={t('check.dismissMeans')}
        body={({ reason }) => ({ recordId, correct: false, reason })}
        done={t('check.dismissed')}
        danger
      >
        <PassageItem
          name="reason"
          label={t('check.reason')}
          missing={t('check.reasonMissing')}
          rows={3}
          maxLength={500}
        />
      </ActDialog>
    </Flex>
  );
};

/** 代录 that awaits the second person's check against the paper. */
export const BatchChecks = ({ answer, office }: OfBatch) => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { orgName } = useReference();
  const { me } = useSession();
  const { records, nominations } = answer.state;
  if (records.length === 0) return null;
  return (
    <Card size="small" title={t('check.title', { n: records.length })} style={{ marginBottom: 16 }}>
      {records.map((record) => (
        <Flex key={record.recordId} justify="space-between" gap={16} wrap>
          <div>
            <strong>{say(titleOf(record.act.type))}</strong>：{orgName(record.behalfOf.org)}
            <div>
              {record.document.number} {record.document.title}，{day(record.document.date)}{' '}
              {record.document.file !== undefined && (
                <ScanLink stream={`recommendations/${answer.id}`} file={record.document.file} />
              )}
            </div>
            <OutcomeItems act={record.act} nominations={nominations} />
          </div>
          {office && record.recorder !== me?.account && <Check id={answer.id} record={record} />}
          {office && record.recorder === me?.account && (
            <Typography.Text type="secondary">{t('check.own')}</Typography.Text>
          )}
        </Flex>
      ))}
    </Card>
  );
};
