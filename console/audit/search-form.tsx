import { Button, Checkbox, Flex, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleTitles } from '../../workflows/account/roles.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { DateItem } from '../input/date-field.tsx';

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

const choosing = { showSearch: { optionFilterProp: 'label' }, allowClear: true } as const;

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

/** Searches by case, people, organisations, dates and acts. */
export const SearchForm = ({
  terms,
  search,
}: {
  readonly terms: SearchTerms;
  readonly search: (terms: Record<string, unknown>) => void;
}) => {
  const { t } = useTranslation('audit');
  const choices = useChoices();
  const [form] = Form.useForm<Values>();
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="search"
      initialValues={valuesOf(terms)}
      onFinish={(values) => search(termsOf(values))}
    >
      <Form.Item name="text" label={t('search.text')}>
        <Input allowClear />
      </Form.Item>
      <Form.Item name="call" label={t('search.call')}>
        <Select {...choosing} options={choices.calls} />
      </Form.Item>
      <Form.Item name="org" label={t('search.org')}>
        <Select {...choosing} options={choices.orgs} />
      </Form.Item>
      <Form.Item name="act" label={t('search.act')}>
        <Select {...choosing} options={choices.acts} />
      </Form.Item>
      <Form.Item name="actorOrg" label={t('search.actorOrg')}>
        <Select {...choosing} options={choices.orgs} />
      </Form.Item>
      <Form.Item name="role" label={t('search.role')}>
        <Select {...choosing} options={choices.roles} />
      </Form.Item>
      <Form.Item name="account" label={t('search.account')}>
        <Input allowClear autoComplete="off" />
      </Form.Item>
      <DateItem name="from" label={t('search.from')} />
      <DateItem name="to" label={t('search.to')} />
      <Form.Item name="onBehalf" valuePropName="checked" className="behalf">
        <Checkbox>{t('search.onBehalf')}</Checkbox>
      </Form.Item>
      <Flex gap={8} align="end" className="buttons">
        <Button type="primary" htmlType="submit">
          {t('search.search')}
        </Button>
        <Button
          onClick={() => {
            form.setFieldsValue({
              ...Object.fromEntries(
                Object.keys(form.getFieldsValue()).map((key) => [key, undefined]),
              ),
            });
            search({});
          }}
        >
          {t('search.clear')}
        </Button>
      </Flex>
    </Form>
  );
};
