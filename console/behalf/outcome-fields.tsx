import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { DateItem } from '../input/date-field.tsx';
import { ChoiceItem, LineItem, SelectItem } from '../input/items.tsx';

/** What a higher level decided, as its document says it. */
export const OutcomeFields = () => {
  const { t } = useTranslation('input');
  const { say, choices } = useLanguage();
  const { reference } = useReference();
  const outcome: unknown = Form.useWatch(['act', 'outcome']);
  return (
    <>
      <SelectItem
        name={['act', 'level']}
        label={t('outcome.level')}
        missing={t('outcome.levelMissing')}
        options={(reference?.levels ?? []).map(({ id, name }) => ({
          value: id,
          label: say(name),
        }))}
      />
      <ChoiceItem
        name={['act', 'outcome']}
        label={t('outcome.outcome')}
        missing={t('outcome.outcomeMissing')}
        options={choices(SELECTION)}
      />
      {outcome === 'selected' && (
        <>
          <LineItem name={['act', 'title']} label={t('outcome.title')} maxLength={200} />
          <DateItem name={['act', 'validFrom']} label={t('outcome.validFrom')} />
          <DateItem name={['act', 'validTo']} label={t('outcome.validTo')} />
        </>
      )}
    </>
  );
};
