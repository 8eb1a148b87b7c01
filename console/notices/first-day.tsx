import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Failure } from '../app/failure.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { beijingDay } from '../input/beijing.ts';
import { DateItem, dayIn } from '../input/date-field.tsx';
import { serverNow } from '../session/clock.ts';

/** First and last day, and how they came about, before anything is published. */
const Days = ({ callId, firstDay }: { readonly callId: string; readonly firstDay: string }) => {
  const { t } = useTranslation('notices');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { data, error } = useRead(api('/api/calls/{id}/notice-days', { id: callId, firstDay }));
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return null;
  return (
    <div role="status" style={{ marginBottom: 16 }}>
      <strong>{t('firstDay.runs', { first: day(data.firstDay), last: day(data.lastDay) })}</strong>
      <div>{say(data.explained)}</div>
    </div>
  );
};

/** 公示首日 as a field of the form around it, with what follows from it; `kept` is a day that may stay though it is past. */
export const FirstDay = ({
  callId,
  kept,
}: {
  readonly callId: string;
  readonly kept?: string | undefined;
}) => {
  const { t } = useTranslation('notices');
  const chosen = dayIn(Form.useWatch('firstDay'));
  const today = beijingDay(serverNow());
  return (
    <>
      <DateItem
        name="firstDay"
        label={t('firstDay.label')}
        missing={t('firstDay.missing')}
        earliest={kept ?? today}
      />
      {chosen !== undefined && <Days callId={callId} firstDay={chosen} />}
    </>
  );
};
