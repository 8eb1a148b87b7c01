import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticeAnswer } from '../../interface/batches.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { beijingDay, beijingHour, beijingInstant } from '../input/beijing.ts';
import { DateItem } from '../input/date-field.tsx';
import { HourItem } from '../input/hour-field.tsx';
import { PassageItem } from '../input/items.tsx';
import { ScanField } from '../input/scan-field.tsx';
import { serverNow } from '../session/clock.ts';

interface Props {
  readonly answer: NoticeAnswer;
}

interface WebsiteValues {
  readonly url: string;
  readonly screenshot: FileRef;
  readonly date: string;
  readonly hour: string;
}

/** Where the notice stands on the government's site, with a picture of the page and when it was seen. */
export const RecordWebsite = ({ answer }: Props) => {
  const { t } = useTranslation('notices');
  const now = serverNow();
  return (
    <ActDialog<WebsiteValues>
      act={{ plural: 'notices', id: answer.id, command: 'RecordWebsite' }}
      title={t('website.act')}
      consequence={t('website.means')}
      initial={{ date: beijingDay(now), hour: beijingHour(now) }}
      body={({ url, screenshot, date, hour }) => ({
        url: url.trim(),
        screenshot,
        seenAt: beijingInstant(date, hour),
      })}
      done={t('website.done')}
      primary
    >
      <Form.Item
        name="url"
        label={t('website.url')}
        rules={[{ required: true, type: 'url', message: t('website.urlMissing') }]}
      >
        <Input placeholder="https://" inputMode="url" />
      </Form.Item>
      <ScanField
        name="screenshot"
        target={`notices/${answer.id}`}
        label={t('website.screenshot')}
        required
      />
      <DateItem name="date" label={t('website.date')} missing={t('website.dateMissing')} />
      <HourItem name="hour" label={t('website.hour')} missing={t('website.dateMissing')} />
    </ActDialog>
  );
};

/** Only before the first day; from then on a mistake is set right by a correction. */
export const WithdrawNotice = ({ answer }: Props) => {
  const { t } = useTranslation('notices');
  const { day } = useMoment();
  const firstDay = answer.state.rounds[0]?.firstDay;
  if (firstDay === undefined || beijingDay(serverNow()) >= firstDay) return null;
  return (
    <ActDialog<{ readonly reason: string }>
      act={{ plural: 'notices', id: answer.id, command: 'WithdrawNotice' }}
      title={t('withdraw.act')}
      consequence={t('withdraw.means', { first: day(firstDay) })}
      body={({ reason }) => ({ reason })}
      done={t('withdraw.done')}
      danger
    >
      <PassageItem
        name="reason"
        label={t('withdraw.reason')}
        missing={t('withdraw.reasonMissing')}
        rows={3}
        maxLength={5000}
      />
    </ActDialog>
  );
};
