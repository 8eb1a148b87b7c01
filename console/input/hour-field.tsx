import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { writtenTime } from '../../workflows/calendar/written.ts';
import { ReadInput, readRules } from './read-input.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  /** Said where it is empty; without it the hour may stay empty. */
  readonly missing?: string;
}

/** An hour of Beijing as a field of the form around it, typed as offices write it: 17:00, 17时30分, 下午5点. */
export const HourItem = ({ name, label, missing }: Props) => {
  const { t } = useTranslation('input');
  return (
    <Form.Item
      name={name}
      label={label}
      validateTrigger="onBlur"
      rules={readRules(writtenTime, (typed) => t('date.unreadHour', { typed }), missing)}
    >
      <ReadInput read={writtenTime} style={{ width: 120 }} />
    </Form.Item>
  );
};
