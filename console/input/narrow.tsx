import { Select } from 'antd';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string | undefined) => void;
  readonly width?: number;
  /** Found by typing. */
  readonly search?: boolean;
}

/** One of what a list is narrowed by, with its name for screen readers and the same words while nothing is chosen. */
export const Narrow = ({ label, value, options, change, width = 190, search = false }: Props) => (
  <Select
    aria-label={label}
    placeholder={label}
    allowClear
    {...(search ? { showSearch: { optionFilterProp: 'label' } } : {})}
    style={{ width }}
    value={value}
    options={[...options]}
    onChange={change}
  />
);
