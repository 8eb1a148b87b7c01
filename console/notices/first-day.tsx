import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api/queries.ts';
import { Failure } from '../app/failure.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { beijingDay } from '../input/beijing.ts';
import { useSession } from '../session/session.ts';
import type { NoticeDays } from './answers.ts';

/** First and last day, and how they came about, before anything is published. */
const Days = ({ callId, firstDay }: { readonly callId: string; readonly firstDay: string }) => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { data, error } = useRead<NoticeDays>(
    `/api/calls/${callId}/notice-days?firstDay=${firstDay}`,
  );
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return null;
  return (
    <div role="status" style={{ marginBottom: 16 }}>
      <strong>{t('firstDay.runs', { first: day(data.firstDay), last: day(data.lastDay) })}</strong>
      <div>{say(data.explained)}</div>
    </div>
  );
};

/** 公示首日 as a field of the form around it, with what follows from it. */
export const FirstDay = ({ callId }: { readonly callId: string }) => {
  const { t } = useTranslation('notices');
  const { me } = useSession();
  const chosen: Dayjs | undefined = Form.useWatch('firstDay');
  const today = me === undefined ? dayjs() : dayjs(beijingDay(me.now));
  return (
    <>
      <Form.Item
        name="firstDay"
        label={t('firstDay.label')}
        rules={[{ required: true, message: t('firstDay.missing') }]}
      >
        <DatePicker
          style={{ width: 220 }}
          defaultPickerValue={today}
          disabledDate={(date) => date.isBefore(today, 'day')}
        />
      </Form.Item>
      {chosen !== undefined && chosen !== null && (
        <Days callId={callId} firstDay={chosen.format('YYYY-MM-DD')} />
      )}
    </>
  );
};
