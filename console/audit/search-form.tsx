import { Button, Checkbox, Flex, Form, Input, Select, type SelectProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleTitles } from '../../workflows/account/roles.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { DateItem } from '../input/date-field.tsx';
import { NamedForm } from '../input/named-form.tsx';
import type { SearchTerms } from './search-terms.ts';

interface Values extends Omit<SearchTerms, 'onBehalf'> {
  readonly onBehalf?: boolean;
}

const valuesOf = ({ onBehalf, ...plain }: SearchTerms): Values => ({
  ...plain,
  onBehalf: onBehalf === true,
});

const termsOf = ({ onBehalf, ...plain }: Values): Record<string, unknown> => ({
  ...plain,
  ...(onBehalf === true ? { onBehalf: true } : {}),
});

/** One of a list that is found by typing, or none. */
const Choice = ({
  name,
  label,
  options,
}: {
  readonly name: keyof Values;
  readonly label: string;
  readonly options: SelectProps['options'];
}) => (
  <Form.Item name={name} label={label}>
    <Select showSearch={{ optionFilterProp: 'label' }} allowClear options={options} />
  </Form.Item>
);

const useChoices = () => {
  const { say } = useLanguage();
  const { reference, orgName } = useReference();
  const calls = useRead(api('/api/calls', { limit: 100 }), { staleTime: 60_000 });
  const acts = useRead(api('/api/audit/acts'), { staleTime: Number.POSITIVE_INFINITY });
  return {
    calls: (calls.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
    orgs: (reference?.orgs.items ?? []).map(({ id }) => ({ value: id, label: orgName(id) })),
    roles: roleTitles.map(({ role, title }) => ({ value: role, label: say(title) })),
    acts: (acts.data?.items ?? []).map(({ type, title }) => ({ value: type, label: say(title) })),
  };
};

const Fields = () => {
  const { t } = useTranslation('audit');
  const { calls, orgs, roles, acts } = useChoices();
  return (
    <>
      <Form.Item name="text" label={t('search.text')}>
        <Input allowClear />
      </Form.Item>
      <Choice name="call" label={t('search.call')} options={calls} />
      <Choice name="org" label={t('search.org')} options={orgs} />
      <Choice name="act" label={t('search.act')} options={acts} />
      <Choice name="actorOrg" label={t('search.actorOrg')} options={orgs} />
      <Choice name="role" label={t('search.role')} options={roles} />
      <Form.Item name="account" label={t('search.account')}>
        <Input allowClear autoComplete="off" />
      </Form.Item>
      <DateItem name="from" label={t('search.from')} />
      <DateItem name="to" label={t('search.to')} />
      <Form.Item name="onBehalf" valuePropName="checked" className="behalf">
        <Checkbox>{t('search.onBehalf')}</Checkbox>
      </Form.Item>
    </>
  );
};

/** Searches by case, people, organisations, dates and acts. */
export const SearchForm = ({
  terms,
  search,
}: {
  readonly terms: SearchTerms;
  readonly search: (terms: Record<string, unknown>) => void;
}) => {
  const { t } = useTranslation('audit');
  const [form] = Form.useForm<Values>();
  const clear = (): void => {
    form.setFieldsValue(
      Object.fromEntries(Object.keys(form.getFieldsValue()).map((key) => [key, undefined])),
    );
    search({});
  };
  return (
    <NamedForm<Values>
      form={form}
      layout="vertical"
      className="search"
      initialValues={valuesOf(terms)}
      onFinish={(values) => search(termsOf(values))}
    >
      <Fields />
      <Flex gap={8} align="end" className="buttons">
        <Button type="primary" htmlType="submit">
          {t('search.search')}
        </Button>
        <Button onClick={clear}>{t('search.clear')}</Button>
      </Flex>
    </NamedForm>
  );
};
