import { Button, Calendar, Dropdown, Form, Space } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../workflows/calendar/written.ts';
import { serverNow } from '../session/clock.ts';
import { beijingDay } from './beijing.ts';
import { ReadInput, type ReadInputProps, readRules } from './read-input.tsx';

interface Props extends ReadInputProps {
  /** Days before it cannot be chosen from the calendar. */
  readonly earliest?: string;
}

/** What a field of a form holds, as a day; undefined where it is none yet. */
export const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? writtenDate(value) : undefined;

/**
 * A day, typed in whatever way offices write it or chosen from the calendar beside. The value is `YYYY-MM-DD`, or the text
 * as typed where it is no day: nothing is emptied. The one field for dates; a test says so.
 */
export const DateField = ({ earliest, value, onChange, disabled = false, ...rest }: Props) => {
  const { t } = useTranslation('input');
  const [open, setOpen] = useState(false);
  // The server's day: a demo's clock may be months away from this machine's.
  const today = beijingDay(serverNow());
  const chosen = dayIn(value) ?? earliest ?? today;
  const calendar = (
    <div className="calendar">
      <Calendar
        fullscreen={false}
        {...(chosen === undefined ? {} : { defaultValue: dayjs(chosen) })}
        disabledDate={(day) => earliest !== undefined && day.format('YYYY-MM-DD') < earliest}
        onSelect={(day, { source }) => {
          if (source !== 'date') return;
          onChange?.(day.format('YYYY-MM-DD'));
          setOpen(false);
        }}
      />
    </div>
  );
  return (
    <Space.Compact className="date-field">
      <ReadInput {...rest} read={writtenDate} {...{ value, onChange, disabled }} />
      <Dropdown
        open={open}
        onOpenChange={setOpen}
        trigger={['click']}
        disabled={disabled}
        destroyOnHidden
        popupRender={() => calendar}
      >
        <Button aria-label={t('date.choose')} aria-expanded={open}>
          {t('date.calendar')}
        </Button>
      </Dropdown>
    </Space.Compact>
  );
};

interface ItemProps {
  readonly name: string | readonly string[];
  readonly label: string;
  /** Said where it is empty; without it the day may stay empty. */
  readonly missing?: string;
  readonly extra?: ReactNode;
  readonly earliest?: string;
}

/** A day as a field of the form around it, which is not sent before the day can be read. */
export const DateItem = ({ name, label, missing, extra, earliest }: ItemProps) => {
  const { t } = useTranslation('input');
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label}
      extra={extra}
      validateTrigger="onBlur"
      rules={readRules(writtenDate, (typed) => t('date.unread', { typed }), missing)}
    >
      <DateField {...(earliest === undefined ? {} : { earliest })} />
    </Form.Item>
  );
};
