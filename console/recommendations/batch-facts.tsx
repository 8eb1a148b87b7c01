import { Alert, Card, Flex, Form, InputNumber, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { nominees } from '../../workflows/recommendation/stream/state.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { beijingInstant } from '../input/beijing.ts';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { HourItem } from '../input/hour-field.tsx';
import { serverNow } from '../session/clock.ts';
import type { OfBatch } from './of-batch.ts';

interface Amendment {
  readonly document: DocumentValue;
  readonly quota?: number;
  readonly date?: string;
  readonly hour?: string;
}

/** The upstream changed its quota or its deadline by a document. */
const Amend = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('recommendations');
  return (
    <ActDialog<Amendment>
      act={{ plural: 'recommendations', id, command: 'AmendUpstream' }}
      title={t('amend.act')}
      consequence={t('amend.means')}
      body={({ document, quota, date, hour }) => {
        const deadline = beijingInstant(date, hour);
        return {
          document: documentOf(document),
          ...(quota === undefined || quota === null ? {} : { quota }),
          ...(deadline === '' ? {} : { deadline }),
        };
      }}
      done={t('amend.done')}
    >
      <DocumentFields name="document" label={t('amend.document')} scan={`recommendations/${id}`} />
      <Form.Item name="quota" label={t('amend.quota')}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Flex gap={12}>
        <DateItem name="date" label={t('amend.date')} />
        <HourItem name="hour" label={t('amend.hour')} />
      </Flex>
    </ActDialog>
  );
};

/** How much of the quota is used: what is beyond it the upstream refuses. */
const Quota = ({ used, quota }: { readonly used: number; readonly quota: number | undefined }) => {
  const { t } = useTranslation('recommendations');
  if (quota === undefined) return <strong>{t('quota.none', { used })}</strong>;
  return (
    <div style={{ minWidth: 260 }} role="status">
      <strong style={{ fontSize: 18 }}>{t('quota.used', { used, quota })}</strong>
      <Progress
        percent={Math.min(100, Math.round((100 * used) / quota))}
        showInfo={false}
        aria-label={t('quota.label')}
      />
      {used >= quota ? t('quota.full') : t('quota.left', { left: quota - used })}
    </div>
  );
};

/** To whom, until when, how many. */
export const BatchFacts = ({ answer, office }: OfBatch) => {
  const { t } = useTranslation('recommendations');
  const { minute } = useMoment();
  const { orgName } = useReference();
  const { opened, letters } = answer.state;
  if (opened === undefined) return null;
  const { upstream, unit } = opened;
  const passed = serverNow() > upstream.deadline && letters.length === 0;
  return (
    <Card size="small" style={{ marginBottom: 16 }}>
      <Flex gap={32} wrap align="center" justify="space-between">
        <div>
          <div>{t('facts.to', { unit: orgName(unit), issuer: orgName(upstream.issuer) })}</div>
          <div>{t('facts.number', { number: upstream.number ?? t('facts.noNumber') })}</div>
          <div>{t('facts.deadline', { deadline: minute(upstream.deadline) })}</div>
        </div>
        <Quota used={nominees(answer.state).length} quota={upstream.quota} />
        {office && <Amend id={answer.id} />}
      </Flex>
      {passed && (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginTop: 12 }}
          title={t('facts.passed')}
        />
      )}
    </Card>
  );
};
