import { Button, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../display/plain-table.tsx';

/** An item of an agenda while it is edited. */
export interface AgendaRow {
  readonly caseId: string;
  readonly name: string;
  /** Who leaves for it, as it is typed. */
  readonly leaves: string;
}

interface Props {
  readonly rows: readonly AgendaRow[];
  readonly change: (rows: readonly AgendaRow[]) => void;
}

const moved = (rows: readonly AgendaRow[], from: number, to: number): readonly AgendaRow[] => {
  const row = rows[from];
  const others = rows.filter((_one, index) => index !== from);
  return row === undefined ? rows : [...others.slice(0, to), row, ...others.slice(to)];
};

/** One place up, one down, off the agenda. */
const Moves = ({ rows, change, index }: Props & { readonly index: number }) => {
  const { t } = useTranslation('decision');
  const { name = '' } = rows[index] ?? {};
  const move = (title: string, said: string, to: number) => (
    <Button
      size="small"
      disabled={to < 0 || to >= rows.length}
      aria-label={said}
      onClick={() => change(moved(rows, index, to))}
    >
      {title}
    </Button>
  );
  return (
    <Flex gap={4} wrap>
      {move(t('agenda.up'), t('agenda.upOf', { name }), index - 1)}
      {move(t('agenda.down'), t('agenda.downOf', { name }), index + 1)}
      <Button
        size="small"
        danger
        disabled={rows.length === 1}
        aria-label={t('agenda.takeOffOf', { name })}
        onClick={() => change(rows.filter((_one, at) => at !== index))}
      >
        {t('agenda.takeOff')}
      </Button>
    </Flex>
  );
};

/** The items in their order, each with who leaves for it. */
export const AgendaRows = ({ rows, change }: Props) => {
  const { t } = useTranslation('decision');
  const said = (row: AgendaRow, leaves: string): void =>
    change(rows.map((one) => (one === row ? { ...row, leaves } : one)));
  return (
    <PlainTable
      caption={t('agenda.label')}
      heads={[t('agenda.item'), t('agenda.name'), t('agenda.leaves'), t('agenda.order')]}
    >
      {rows.map((row, index) => (
        <tr key={row.caseId}>
          <td className="number">{index + 1}</td>
          <td>{row.name}</td>
          <td>
            <Input
              aria-label={t('agenda.leavesOf', { name: row.name })}
              value={row.leaves}
              maxLength={1_000}
              onChange={({ target }) => said(row, target.value)}
            />
          </td>
          <td>
            <Moves rows={rows} change={change} index={index} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
};
