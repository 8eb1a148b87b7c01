import { Flex, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActForm } from './act-form.tsx';
import { formOfRecord } from './form-parts.ts';
import { recordable, rowsFor } from './recordable.ts';
import { useRowName } from './row-name.ts';

interface Props {
  readonly register: Register;
  readonly entry: EntryAnswer;
  readonly close: () => void;
}

/** Who could have done it: the holder of the entry, or a department. */
const useAuthors = ({ heldBy }: Register, { holder }: EntryAnswer, { by }: Act) => {
  const { reference, shortName } = useReference();
  const departments = (reference?.orgs.items ?? []).filter(({ kind }) => kind === 'department');
  const role = heldBy === 'units' ? 'clerk' : 'department';
  return [
    ...(by.includes('holder') ? [{ value: `${role}@${holder}`, label: shortName(holder) }] : []),
    ...(by.includes('department') || by.includes('statistics')
      ? departments.map(({ id }) => ({ value: `department@${id}`, label: shortName(id) }))
      : []),
  ];
};

const Choosing = ({
  label,
  value,
  options,
  change,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string) => void;
}) => (
  <Select
    aria-label={label}
    placeholder={label}
    style={{ minWidth: 220 }}
    showSearch={{ optionFilterProp: 'label' }}
    value={value}
    options={[...options]}
    onChange={change}
  />
);

/** Which row it is about, for an act that changes or ends one. */
const RowChoice = ({
  register,
  entry,
  act,
  row,
  setRow,
}: Omit<Props, 'close'> & {
  readonly act: Act;
  readonly row: string | undefined;
  readonly setRow: (row: string) => void;
}) => {
  const { t } = useTranslation('registers');
  const rowName = useRowName(entry);
  const rows = rowsFor(act, entry);
  const of = register.rows.find(({ id }) => id === act.rows?.of);
  if (rows.length === 0) return null;
  return (
    <Choosing
      label={t('behalf.row')}
      value={row}
      options={rows.map((one) => ({ value: one.id, label: rowName(of, one.values) }))}
      change={setRow}
    />
  );
};

interface Choice extends Props {
  readonly act: Act;
  readonly choose: (id: string) => void;
}

/** What was done, and by whom. */
const About = ({
  author,
  setAuthor,
  row,
  setRow,
  ...choice
}: Choice & {
  readonly author: string | undefined;
  readonly setAuthor: (author: string) => void;
  readonly row: string | undefined;
  readonly setRow: (row: string) => void;
}) => {
  const { register, entry, act, choose } = choice;
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  return (
    <Flex vertical gap={8}>
      <span>{t('behalf.help')}</span>
      <Flex gap={8} wrap>
        <Choosing
          label={t('behalf.act')}
          value={act.id}
          options={recordable(register, entry).map(({ id, title }) => ({
            value: id,
            label: say(title),
          }))}
          change={choose}
        />
        <Choosing
          label={t('behalf.author')}
          value={author}
          options={useAuthors(register, entry, act)}
          change={setAuthor}
        />
        <RowChoice {...{ register, entry, act, row, setRow }} />
      </Flex>
    </Flex>
  );
};

const Recording = (props: Choice) => {
  const { register, entry, act, close } = props;
  const { t } = useTranslation('registers');
  const [author, setAuthor] = useState<string>();
  const [role, org] = author?.split('@') ?? [];
  const rows = rowsFor(act, entry);
  const [chosen, setRow] = useState<string>();
  const row = rows.find(({ id }) => id === chosen);
  const shape = useMemo(
    () => formOfRecord(register, act, { row, values: entry.values }),
    [register, act, row, entry.values],
  );
  return (
    <ActForm
      // What was typed for one row is not another's.
      key={chosen}
      id={entry.id}
      command="RecordOnBehalf"
      name={`entry.${entry.id}.behalf.${act.id}.${chosen ?? ''}`}
      title={t('behalf.title')}
      disabled={author === undefined || (rows.length > 0 && row === undefined)}
      about={<About {...props} {...{ author, setAuthor, setRow }} row={chosen} />}
      shape={shape}
      body={({ document, row: typed, ...rest }) => {
        const proof = act.needs.includes('document') ? { document } : {};
        const ofRow =
          act.rows === undefined
            ? {}
            : { row: { ...Object(typed), ...(row === undefined ? {} : { id: row.id }) } };
        const done = { type: 'ActOnEntry', act: act.id, ...rest, ...ofRow, ...proof };
        return { behalfOf: { role, org }, document, act: done };
      }}
      done={t('behalf.done')}
      close={close}
    />
  );
};

/** 代录: an act recorded for somebody who does not log in, from the document that says it. */
export const EntryBehalf = (props: Props) => {
  const acts = recordable(props.register, props.entry);
  const [chosen, choose] = useState(acts[0]?.id);
  const act = acts.find(({ id }) => id === chosen);
  return act === undefined ? null : <Recording key={act.id} {...props} {...{ act, choose }} />;
};
