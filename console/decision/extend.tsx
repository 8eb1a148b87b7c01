import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { beijingInstant } from '../input/beijing.ts';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { HourItem } from '../input/hour-field.tsx';
import { PassageItem } from '../input/items.tsx';
import { serverNow } from '../session/clock.ts';

interface Values {
  readonly date: string;
  readonly hour: string;
  readonly document: DocumentValue;
  readonly reason?: string;
}

/** 申报延期: for every applicant of the call, by a document. After the close it revives what lapsed, for a stated reason. */
export const ExtendWindow = ({ answer }: { readonly answer: CallAnswer }) => {
  const { t } = useTranslation('decision');
  const closed = serverNow() > answer.closesAt;
  return (
    <ActDialog<Values>
      act={{ plural: 'calls', id: answer.id, command: 'ExtendWindow' }}
      title={t('extend.act')}
      consequence={t('extend.means')}
      initial={{ hour: answer.call.hour }}
      body={(values) => ({
        closesAt: beijingInstant(values.date, values.hour),
        document: documentOf(values.document),
        ...(values.reason === undefined ? {} : { reason: values.reason }),
      })}
      done={t('extend.done')}
    >
      <Flex gap={12}>
        <DateItem name="date" label={t('extend.date')} missing={t('extend.dateMissing')} />
        <HourItem name="hour" label={t('extend.hour')} missing={t('extend.hourMissing')} />
      </Flex>
      {closed && (
        <PassageItem
          name="reason"
          label={t('extend.reason')}
          extra={t('extend.reasonClosed')}
          missing={t('extend.reasonMissing')}
          maxLength={500}
        />
      )}
      <DocumentFields name="document" label={t('extend.document')} scan={`calls/${answer.id}`} />
    </ActDialog>
  );
};
