import { Table, type TableProps } from 'antd';

export type Column<T> = NonNullable<TableProps<T>['columns']>[number];

/** All rows at once, close together; `label` says what the table is. A row is told apart by its `id` or by `rowKey`. */
export const SmallTable = <T extends object>({
  label,
  rows,
  ...rest
}: Omit<TableProps<T>, 'aria-label' | 'dataSource' | 'size'> & {
  readonly label: string;
  readonly rows: readonly T[];
}) => (
  <Table<T>
    rowKey="id"
    pagination={false}
    {...rest}
    aria-label={label}
    size="small"
    dataSource={rows}
  />
);
