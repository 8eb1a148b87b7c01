import { Input, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { looksLikePartOf } from '../../engine/look-alike.ts';

/** A list, twenty a page, narrowed while one types to the rows that one of their texts is like. */
export const Searched = <T extends object>({
  label,
  search,
  rows,
  textsOf,
  columns,
}: Pick<TableProps<T>, 'columns'> & {
  readonly label: string;
  readonly search: string;
  readonly rows: readonly T[];
  readonly textsOf: (row: T) => readonly string[];
}) => {
  const [wanted, setWanted] = useState('');
  return (
    <>
      <Input.Search
        aria-label={search}
        placeholder={search}
        allowClear
        style={{ maxWidth: 360, marginBottom: 12 }}
        onChange={({ target }) => setWanted(target.value)}
      />
      <Table<T>
        aria-label={label}
        size="middle"
        rowKey="id"
        pagination={{ pageSize: 20, showSizeChanger: false }}
        dataSource={rows.filter((row) =>
          textsOf(row).some((text) => looksLikePartOf(wanted, text)),
        )}
        columns={columns}
      />
    </>
  );
};
