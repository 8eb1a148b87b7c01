import type { Column } from './small-table.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
}

interface Props<T> {
  readonly rows: readonly T[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  /** What the box above all is called, and that of one row. */
  readonly all: string;
  readonly one: (row: T) => string;
}

/** A plain box for each row: antd's own selection looks at every row at every change, which ten thousand do not bear. */
export const choiceColumn = <T extends Row>({
  rows,
  chosen,
  choose,
  all,
  one,
}: Props<T>): Column<T> => {
  const every = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return {
    key: 'choose',
    className: 'no-print',
    width: 44,
    align: 'center',
    title: (
      <input
        type="checkbox"
        className="choice"
        aria-label={all}
        checked={every}
        onChange={() => choose(every ? new Set() : new Set(rows.map(({ id }) => id)))}
      />
    ),
    render: (_, row) => (
      <input
        type="checkbox"
        className="choice"
        aria-label={one(row)}
        checked={chosen.has(row.id)}
        onChange={() => toggle(row.id)}
      />
    ),
  };
};
