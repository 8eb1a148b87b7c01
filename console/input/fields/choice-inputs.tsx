import { Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Of } from './control.ts';

/** More options than these are a list to open. */
const IN_SIGHT = 6;

export const ChoiceInput = ({ id, field, raw, change, disabled }: Of<'choice'>) => {
  const { say } = useLanguage();
  const options = field.options.map((option) => ({ value: option.id, label: say(option.title) }));
  const chosen = typeof raw === 'string' && raw !== '' ? raw : undefined;
  return field.options.length <= IN_SIGHT ? (
    <Radio.Group
      aria-labelledby={`${id}-label`}
      options={options}
      value={chosen}
      disabled={disabled}
      onChange={({ target }) => change(target.value)}
    />
  ) : (
    <Select
      aria-label={say(field.title)}
      style={{ width: '100%' }}
      options={options}
      value={chosen ?? null}
      disabled={disabled}
      onChange={(value) => change(value)}
    />
  );
};

const asYesNo = (raw: unknown): 'yes' | 'no' | undefined => {
  if (raw === true || raw === 'yes' || raw === 'true') return 'yes';
  return raw === false || raw === 'no' || raw === 'false' ? 'no' : undefined;
};

export const YesNoInput = ({ id, raw, change, disabled }: Of<'yes-no'>) => {
  const { t } = useTranslation('display');
  return (
    <Radio.Group
      aria-labelledby={`${id}-label`}
      value={asYesNo(raw)}
      disabled={disabled}
      onChange={({ target }) => change(target.value === 'yes')}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  );
};
