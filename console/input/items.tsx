import { Checkbox, Form, Input, type InputProps, Radio, type RadioGroupProps, Select } from 'antd';
import type { TextAreaProps } from 'antd/es/input';
import type { ReactNode } from 'react';
import type { ReferenceOrg } from '../../interface/reference.ts';
import { useReference } from '../api/reference.ts';
import { required, requiredText } from './required.ts';
import { Several } from './several.tsx';

interface ItemProps {
  readonly name: string | readonly (string | number)[];
  readonly label: string;
  readonly extra?: ReactNode;
  /** Said where it is empty; without it the field may stay empty. */
  readonly missing?: string | undefined;
}

interface InItem extends ItemProps {
  readonly children: ReactNode;
}

const pathOf = (name: ItemProps['name']) => (typeof name === 'string' ? name : [...name]);

const Item = ({ name, missing, ...rest }: InItem) => (
  <Form.Item {...rest} name={pathOf(name)} rules={missing === undefined ? [] : required(missing)} />
);

const TextItem = ({ name, missing, ...rest }: InItem) => (
  <Form.Item
    {...rest}
    name={pathOf(name)}
    rules={missing === undefined ? [] : requiredText(missing)}
  />
);

/** What is given to the field itself: all that its item does not say. */
type Own<P> = Omit<P, keyof ItemProps | 'value' | 'onChange'>;

/** A text on one line. */
export const LineItem = ({ name, label, extra, missing, ...own }: ItemProps & Own<InputProps>) => (
  <TextItem {...{ name, label, extra, missing }}>
    <Input {...own} />
  </TextItem>
);

/** A text of several lines; it grows with what is typed unless `rows` says how many there are. */
export const PassageItem = ({
  name,
  label,
  extra,
  missing,
  ...own
}: ItemProps & Own<TextAreaProps>) => (
  <TextItem {...{ name, label, extra, missing }}>
    <Input.TextArea {...(own.rows === undefined ? { autoSize: { minRows: 2 } } : {})} {...own} />
  </TextItem>
);

/** One of a few, all in sight. */
export const ChoiceItem = ({
  name,
  label,
  extra,
  missing,
  ...own
}: ItemProps & Own<RadioGroupProps>) => (
  <Item {...{ name, label, extra, missing }}>
    <Radio.Group {...own} />
  </Item>
);

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of many, from a list; `search` by typing. */
export const SelectItem = ({
  options,
  search = false,
  ...item
}: ItemProps & { readonly options: readonly Option[]; readonly search?: boolean }) => (
  <Item {...item}>
    <Select
      options={[...options]}
      {...(search ? { showSearch: { optionFilterProp: 'label' } } : {})}
    />
  </Item>
);

/** Several of many, in groups, found by typing. */
export const SeveralItem = ({
  groups,
  ...item
}: ItemProps & {
  readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
}) => (
  <Item {...item}>
    <Several options={groups.map(({ label, options }) => ({ label, options: [...options] }))} />
  </Item>
);

/** An organisation of those that `among` lets in, by its name. */
export const OrgItem = ({
  among = () => true,
  named = 'name',
  ...item
}: ItemProps & {
  readonly among?: (org: ReferenceOrg) => boolean;
  readonly named?: 'name' | 'shortName';
}) => {
  const { reference, orgName, shortName } = useReference();
  const nameOf = named === 'name' ? orgName : shortName;
  const options = (reference?.orgs.items ?? [])
    .filter(among)
    .map(({ id }) => ({ value: id, label: nameOf(id) }));
  return <SelectItem {...item} options={options} search />;
};

/** A sentence to agree to; with `missing` nothing is sent before it is ticked. */
export const TickItem = ({
  name,
  label,
  missing,
  children,
}: Omit<ItemProps, 'extra' | 'label'> & {
  readonly label?: string;
  readonly children: ReactNode;
}) => (
  <Form.Item
    name={pathOf(name)}
    valuePropName="checked"
    label={label}
    rules={[
      {
        validator: (_, value) =>
          value === true || missing === undefined ? Promise.resolve() : Promise.reject(missing),
      },
    ]}
  >
    <Checkbox>{children}</Checkbox>
  </Form.Item>
);
