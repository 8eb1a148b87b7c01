import { useTranslation } from 'react-i18next';
import type { Field } from '../../workflows/form/form.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Narrow } from '../input/narrow.tsx';
import { useClusters } from './names.ts';
import type { RegisterSearch } from './register-search.ts';
import { columnsOf, isChosen } from './rows.ts';

interface Changing {
  readonly search: RegisterSearch;
  readonly change: (next: Partial<RegisterSearch>) => void;
}

interface Props extends Changing {
  readonly register: Register;
}

/** Entries that belong to one cluster, which their rows name. */
const ClusterFilter = ({ field, search, change }: Changing & { readonly field: Field }) => {
  const { say } = useLanguage();
  return (
    <Narrow
      label={say(field.title)}
      value={search.under}
      options={useClusters().map(({ clusterId, name }) => ({ value: clusterId, label: name }))}
      change={(under) => change({ under })}
      width={240}
      search
    />
  );
};

/** By what its rows name, where a register has such. */
export const UnderFilter = ({ register, ...changing }: Props) => {
  const [field] = register.rows.flatMap(({ listedUnder, fields }) =>
    fields.filter(({ id }) => id === listedUnder),
  );
  return field?.type === 'reference' && field.to === 'cluster' ? (
    <ClusterFilter {...{ field, ...changing }} />
  ) : null;
};

interface OfColumn extends Changing {
  readonly field: Field;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const ColumnFilter = ({ field, options, search, change }: OfColumn) => {
  const { say } = useLanguage();
  const { [field.id]: value, ...others } = search.by ?? {};
  const narrow = (chosen: string | undefined): void => {
    const by = chosen === undefined ? others : { ...others, [field.id]: chosen };
    change({ by: Object.keys(by).length === 0 ? undefined : by });
  };
  return (
    <Narrow
      label={say(field.title)}
      value={value}
      options={options}
      change={narrow}
      width={field.type === 'reference' ? 220 : 150}
      search={field.type === 'reference'}
    />
  );
};

/** By a column of clusters: those that the reader knows. */
const ClusterColumn = (props: Omit<OfColumn, 'options'>) => (
  <ColumnFilter
    {...props}
    options={useClusters().map(({ clusterId, name }) => ({ value: clusterId, label: name }))}
  />
);

/** By each column that has few things to say. */
export const ColumnFilters = ({ register, ...changing }: Props) => {
  const { t } = useTranslation('display');
  const { say } = useLanguage();
  return columnsOf(register).map((field) => {
    const props = { field, ...changing };
    if (field.type === 'reference' && field.to === 'cluster')
      return <ClusterColumn key={field.id} {...props} />;
    if (!isChosen(field)) return null;
    const options =
      field.type === 'choice'
        ? field.options.map(({ id, title }) => ({ value: id, label: say(title) }))
        : [
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ];
    return <ColumnFilter key={field.id} {...{ ...props, options }} />;
  });
};
