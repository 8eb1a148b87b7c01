import { Button, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { EntryAnswer } from '../../interface/registers.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import type { Act, Register, RowEffect, Rows } from '../../workflows/registers/definition.ts';
import type { Row } from '../../workflows/registers/state.ts';
import { unitOf } from '../display/field-value.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { serverNow } from '../session/clock.ts';
import type { Chosen } from './entry-act.tsx';
import { EntryValue } from './value.tsx';

interface Props {
  readonly rows: Rows;
  readonly entry: EntryAnswer;
  readonly choose: (chosen: Chosen) => void;
}

/** Its last day is over, and nobody has ended it. */
const Expired = ({ rows: { ends }, row }: { readonly rows: Rows; readonly row: Row }) => {
  const { t } = useTranslation('registers');
  const last = own(row.values, ends);
  return typeof last === 'string' && !row.over && last < localDateOf(serverNow()) ? (
    <>
      {' '}
      <Tag color="red">{t('rows.expired')}</Tag>
    </>
  ) : null;
};

const Line = ({
  rows,
  entry: { names },
  row,
  acts,
  choose,
}: Props & { readonly row: Row; readonly acts: readonly Act[] }) => {
  const { say } = useLanguage();
  return (
    <tr>
      {rows.fields.map((field) => (
        <td key={field.id}>
          <EntryValue {...{ field, names }} value={own(row.values, field.id)} />
          {field.id === rows.ends && <Expired {...{ rows, row }} />}
        </td>
      ))}
      {acts.length > 0 && (
        <td className="no-print">
          <Flex gap={8} wrap>
            {acts.map((act) => (
              <Button key={act.id} size="small" onClick={() => choose({ act, row })}>
                {say(act.title)}
              </Button>
            ))}
          </Flex>
        </td>
      )}
    </tr>
  );
};

const Lines = ({
  items,
  acts,
  ...props
}: Props & { readonly items: readonly Row[]; readonly acts: readonly Act[] }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const titled = useTitled();
  const { rows } = props;
  const heads = rows.fields.map((field) => titled(say(field.title), unitOf(field)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="wide-table" aria-label={say(rows.title)} tabIndex={0}>
      <PlainTable
        caption={say(rows.title)}
        heads={acts.length === 0 ? heads : [...heads, t('rows.acts')]}
      >
        {items.map((row) => (
          <Line key={row.id} {...{ ...props, row, acts }} />
        ))}
      </PlainTable>
    </section>
  );
};

/** Rows of one kind: those in force first, those that ended folded, and what can be done to them. */
export const EntryRows = ({ register, ...props }: Props & { readonly register: Register }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { rows, entry, choose } = props;
  const all = own(entry.rows, rows.id) ?? [];
  const [open, over] = [all.filter((row) => !row.over), all.filter((row) => row.over)];
  const acts = (...effects: readonly RowEffect[]): readonly Act[] =>
    register.acts.filter(
      ({ id, rows: of }) =>
        of?.of === rows.id && effects.includes(of.effect) && entry.acts.includes(id),
    );
  return (
    <Card
      size="small"
      title={<h2 className="part-title">{say(rows.title)}</h2>}
      extra={acts('add').map((act) => (
        <Button key={act.id} className="no-print" onClick={() => choose({ act })}>
          {say(act.title)}
        </Button>
      ))}
    >
      {open.length === 0 && <p className="under">{t('rows.none')}</p>}
      {open.length > 0 && <Lines {...props} items={open} acts={acts('change', 'end')} />}
      {over.length > 0 && (
        <details className="columns">
          <summary>{t('rows.over', { count: over.length })}</summary>
          <Lines {...props} items={over} acts={[]} />
        </details>
      )}
    </Card>
  );
};
