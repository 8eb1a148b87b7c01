import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { DateItem } from '../input/date-field.tsx';
import { required } from '../input/required.ts';

/** What a higher level decided, as its document says it. */
export const OutcomeFields = () => {
  const { t } = useTranslation('input');
  const { say, choices } = useLanguage();
  const { reference } = useReference();
  const outcome: unknown = Form.useWatch(['act', 'outcome']);
  return (
    <>
      <Form.Item
        name={['act', 'level']}
        label={t('outcome.level')}
        rules={required(t('outcome.levelMissing'))}
      >
        <Select
          options={(reference?.levels ?? []).map(({ id, name }) => ({
            value: id,
            label: say(name),
          }))}
        />
      </Form.Item>
      <Form.Item
        name={['act', 'outcome']}
        label={t('outcome.outcome')}
        rules={required(t('outcome.outcomeMissing'))}
      >
        <Radio.Group options={choices(SELECTION)} />
      </Form.Item>
      {outcome === 'selected' && (
        <>
          <Form.Item name={['act', 'title']} label={t('outcome.title')}>
            <Input maxLength={200} />
          </Form.Item>
          <DateItem name={['act', 'validFrom']} label={t('outcome.validFrom')} />
          <DateItem name={['act', 'validTo']} label={t('outcome.validTo')} />
        </>
      )}
    </>
  );
};
