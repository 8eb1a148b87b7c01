import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { EntryLine } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { unitOf } from '../display/field-value.tsx';
import { useMoment } from '../display/moment.tsx';
import { PlaceLink } from '../display/place-link.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Lit, MarkTags } from './light.tsx';
import { COLUMN, columnsOf, DERIVED, holderTitle } from './rows.ts';
import { EntryValue } from './value.tsx';

/** Where an entry stands; an end is told apart by its colour too. */
export const EntryStatusTag = ({
  row: { statusTitle, ended },
}: {
  readonly row: Pick<EntryLine, 'statusTitle' | 'ended'>;
}) => {
  const { say } = useLanguage();
  return <Tag {...(ended ? {} : { color: 'blue' })}>{say(statusTitle)}</Tag>;
};

/** A column of the list: its name in the address, its words, and what it says of an entry. */
export interface Shown {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly figure?: boolean;
  /** False: what is computed is not sorted by. */
  readonly sorts?: boolean;
  readonly cell: (row: EntryLine) => ReactNode;
}

/** The columns of what is computed of an entry: what it is called, and what follows from it today. */
const useComputedColumns = ({ marks, derived }: Register): readonly Shown[] => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const called: Shown = {
    key: 'mark',
    title: t('column.mark'),
    width: 130,
    sorts: false,
    cell: (row) => <MarkTags marks={marks} ids={row.marks} />,
  };
  return [
    ...(marks.length === 0 ? [] : [called]),
    ...derived.map(({ title }, index) => ({
      key: `${DERIVED}${index}`,
      title: say(title),
      width: 180,
      sorts: false,
      cell: (row: EntryLine) => {
        const found = row.derived[index];
        return found === undefined ? (
          '—'
        ) : (
          <PlaceLink place={found.place}>
            <Lit light={found.light}>{say(found.text)}</Lit>
          </PlaceLink>
        );
      },
    })),
  ];
};

const NARROW: readonly string[] = ['yes-no', 'choice', 'date', 'integer'];

/** The columns of what the register itself says. */
const useFieldColumns = (register: Register): readonly Shown[] => {
  const { say } = useLanguage();
  const titled = useTitled();
  return columnsOf(register).map((field) => ({
    key: `${COLUMN}${field.id}`,
    title: titled(say(field.title), unitOf(field)),
    width: NARROW.includes(field.type) ? 110 : 190,
    figure: field.type === 'decimal' || field.type === 'integer',
    cell: (row) => <EntryValue field={field} value={own(row.columns, field.id)} />,
  }));
};

/** The columns that every register has behind its own. */
const useCommonColumns = (): readonly Shown[] => {
  const { t } = useTranslation('registers');
  const { day } = useMoment();
  return [
    {
      key: 'status',
      title: t('column.status'),
      width: 110,
      cell: (row) => <EntryStatusTag row={row} />,
    },
    {
      key: 'asked',
      title: t('column.asked'),
      width: 90,
      cell: ({ asked }) => (asked === 0 ? '—' : t('column.askedOf', { count: asked })),
    },
    {
      key: 'at',
      title: t('column.at'),
      width: 150,
      cell: ({ at }) => <span className="number">{day(at)}</span>,
    },
  ];
};

/** The columns of a register that somebody shows, the name first. */
export const useShownColumns = (
  register: Register,
  columns: readonly string[],
): readonly Shown[] => {
  const { say } = useLanguage();
  const named = register.fields.find(({ id }) => id === register.named);
  const all: readonly Shown[] = [
    {
      key: 'name',
      title: say(named?.title),
      width: 260,
      cell: ({ id, name }) => (
        <Link to="/registers/$name/$id" params={{ name: register.name, id }}>
          {name === '' ? id : name}
        </Link>
      ),
    },
    {
      key: 'holder',
      title: say(holderTitle(register)),
      width: 150,
      cell: ({ holderName }) => say(holderName),
    },
    ...useComputedColumns(register),
    ...useFieldColumns(register),
    ...useCommonColumns(),
  ];
  return all.filter(({ key }) => key === 'name' || columns.includes(key));
};
