import { Input } from 'antd';

/** Narrows the list below while one types. */
export const Find = ({
  label,
  onType,
}: {
  readonly label: string;
  readonly onType: (text: string) => void;
}) => (
  <Input.Search
    aria-label={label}
    placeholder={label}
    allowClear
    style={{ maxWidth: 360, marginBottom: 12 }}
    onChange={({ target }) => onType(target.value)}
  />
);
