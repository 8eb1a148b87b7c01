import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../workflows/registers/definition.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useKept } from '../input/use-kept.ts';
import { COLUMN, columnsOf, DERIVED, holderTitle } from './rows.ts';

/** Columns that can be left out; the name always stands. */
const useColumnTitles = (register: Register) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { marks, derived, asks } = register;
  return [
    { value: 'holder', label: say(holderTitle(register)) },
    ...(marks.length === 0 ? [] : [{ value: 'mark', label: t('column.mark') }]),
    ...derived.map(({ title }, index) => ({ value: `${DERIVED}${index}`, label: say(title) })),
    ...columnsOf(register).map(({ id, title }) => ({ value: `${COLUMN}${id}`, label: say(title) })),
    { value: 'status', label: t('column.status') },
    ...(asks.length === 0 ? [] : [{ value: 'asked', label: t('column.asked') }]),
    { value: 'at', label: t('column.at') },
  ];
};

const allOf = (register: Register): readonly string[] => [
  'holder',
  'mark',
  ...register.derived.map((_, index) => `${DERIVED}${index}`),
  ...columnsOf(register).map(({ id }) => `${COLUMN}${id}`),
  'status',
  ...(register.asks.length === 0 ? [] : ['asked']),
];

/** Which columns somebody shows, kept on this machine. */
export const useColumnChoice = (register: Register) => {
  const [kept, keep] = useKept<readonly string[] | null>(`columns.${register.name}`, null);
  return [kept ?? allOf(register), keep] as const;
};

/** Chooses the columns; closed until it is wanted. */
export const ColumnChooser = ({
  register,
  columns,
  change,
}: {
  readonly register: Register;
  readonly columns: readonly string[];
  readonly change: (columns: readonly string[]) => void;
}) => {
  const { t } = useTranslation('registers');
  return (
    <details className="columns no-print">
      <summary>{t('column.choose')}</summary>
      <Checkbox.Group
        options={useColumnTitles(register)}
        value={[...columns]}
        onChange={(next) => change(next)}
      />
    </details>
  );
};
