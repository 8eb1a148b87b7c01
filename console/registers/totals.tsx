import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine } from '../../interface/registers.ts';
import type { Field } from '../../workflows/form/form.ts';
import { kindOf } from '../../workflows/form/kind-of.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { unitOf } from '../display/field-value.tsx';
import { useListed } from '../display/listed.ts';
import { amount } from '../display/number.ts';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { columnsOf, type Total, totalsOf } from './rows.ts';

/** As a column keeps it: yes and no come as texts. */
const kept = ({ type }: Field, value: string): unknown =>
  type === 'yes-no' ? value === 'true' : value;

const useSaid = () => {
  const { t } = useTranslation('registers');
  const { say, language } = useLanguage();
  const unit = useUnit();
  const listed = useListed();
  return ({ field, sum, counts, without }: Total): string => {
    const title = say(field.title);
    const empty = without === 0 ? [] : [t('totals.without', { count: without })];
    if (sum !== undefined) {
      const figure = `${amount(sum, language)}${unit(unitOf(field))}`;
      return listed([t('totals.sum', { title, sum: figure }), ...empty]);
    }
    const each = (counts ?? []).map(([value, count]) =>
      t('totals.of', { value: say(kindOf(field).say(kept(field, value))), count }),
    );
    return t('totals.counts', { title, counts: listed([...each, ...empty]) });
  };
};

/** What the shown rows come to, saying what is added up: those that are listed, and whether that is all of them. */
export const Totals = ({
  register,
  rows,
  complete,
}: {
  readonly register: Register;
  readonly rows: readonly EntryLine[];
  readonly complete: boolean;
}) => {
  const { t } = useTranslation('registers');
  const said = useSaid();
  const totals = useMemo(() => totalsOf(rows, columnsOf(register)), [rows, register]);
  return (
    <p className="totals">
      <strong>
        {complete
          ? t('totals.listed', { count: rows.length })
          : t('totals.read', { count: rows.length })}
      </strong>
      {totals.map((total) => (
        <span key={total.field.id}>{said(total)}</span>
      ))}
    </p>
  );
};
