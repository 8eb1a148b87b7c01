import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownEnterprise } from '../../interface/enterprises.ts';
import { codeColumns, type Listed, listedIn } from '../../workflows/form/codes.ts';
import type { Row, TableField } from '../../workflows/form/sheet-rows.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { useListed } from '../display/listed.ts';
import { useLanguage } from '../i18n/use-language.ts';

interface Props {
  readonly field: TableField;
  readonly raw: unknown;
  readonly change: (rows: readonly Row[]) => void;
  readonly editable: boolean;
}

/** Of lists that hold more the rest is not looked up. */
const MOST = 100;
const HOUR_MS = 3_600_000;

const rowsOf = (raw: unknown): readonly Row[] => (Array.isArray(raw) ? raw.map(Object) : []);

/** What the library says of the codes of a list. */
const useKnown = (listed: readonly Listed[]) => {
  const codes = [...new Set(listed.map(({ code }) => code))].sort().slice(0, MOST).join();
  const { data } = useRead(codes === '' ? undefined : api('/api/enterprises', { codes }), {
    staleTime: HOUR_MS,
  });
  return useMemo(
    () => (data === undefined ? undefined : new Map(data.items.map((one) => [one.code, one]))),
    [data],
  );
};

interface Named {
  readonly listed: Listed;
  readonly known: KnownEnterprise | undefined;
}

/** The rows with the library's names, where `which` says so. */
const withNames = (
  rows: readonly Row[],
  column: string,
  named: readonly Named[],
): readonly Row[] => {
  const names = new Map(named.map(({ listed, known }) => [listed.row, known?.name]));
  return rows.map((row, index) => {
    const name = names.get(index);
    return name === undefined ? row : { ...row, [column]: name };
  });
};

/** What the library says of one row, beside its number. */
const Said = ({ listed: { row, code, name }, known }: Named) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const labels = useListed();
  const at = { row: row + 1, code };
  if (known === undefined)
    return (
      <li className="fault">
        {t('library.unknown', at)}{' '}
        <Link to="/registers/$name/new" params={{ name: 'enterprises' }}>
          {t('library.enter')}
        </Link>
      </li>
    );
  const facts = [say(known.county), ...known.labels.map((label) => say(label))];
  return (
    <li className={known.ended ? 'fault' : 'under'}>
      {t('library.known', { ...at, name: known.name, facts: labels(facts) })}
      {known.ended && ` ${t('library.ended', { status: say(known.statusTitle) })}`}
      {name !== '' && name !== known.name && ` ${t('library.differs', { name })}`}
    </li>
  );
};

/** The rows with what the library says of them; `take` puts its names in where they differ. */
const useNamed = ({ field, raw, change, editable }: Props) => {
  const rows = useMemo(() => rowsOf(raw), [raw]);
  const listed = useMemo(() => listedIn(field, rows), [field, rows]);
  const column = codeColumns(field)?.name ?? '';
  const library = useKnown(listed);
  const named: readonly Named[] =
    library === undefined
      ? []
      : listed.map((one) => ({ listed: one, known: library.get(one.code) }));
  const known = named.filter((one) => one.known !== undefined);
  const nameless = known.filter(({ listed: { name } }) => name === '');
  const differing = known.filter(
    ({ listed: { name }, known: one }) => name !== '' && one?.name !== name,
  );
  useEffect(() => {
    if (editable && nameless.length > 0) change(withNames(rows, column, nameless));
  });
  const take = () => change(withNames(rows, column, differing));
  return { named, differing: editable ? differing : [], take };
};

/**
 * Enterprises of a list by their codes (企业库): a name that is not there yet comes from the library; one that is typed
 * otherwise is said, and a code that the library does not know has its way out.
 */
export const LibraryFirms = (props: Props) => {
  const { t } = useTranslation('county');
  const { named, differing, take } = useNamed(props);
  if (named.length === 0) return null;
  const unknown = named.filter(({ known }) => known === undefined).length;
  return (
    <Alert
      type={unknown > 0 ? 'warning' : 'info'}
      showIcon
      style={{ marginTop: 8 }}
      title={t('library.title', { known: named.length - unknown, unknown })}
      description={
        <details open={unknown > 0 || differing.length > 0}>
          <summary>{t('library.each')}</summary>
          <ul>
            {named.map((one) => (
              <Said key={one.listed.row} {...one} />
            ))}
          </ul>
        </details>
      }
      {...(differing.length > 0
        ? {
            action: (
              <Button onClick={take}>{t('library.take', { count: differing.length })}</Button>
            ),
          }
        : {})}
    />
  );
};
