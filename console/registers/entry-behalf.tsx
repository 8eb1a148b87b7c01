import { Flex, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActForm } from './act-form.tsx';
import { formOfRecord } from './form-parts.ts';

interface Props {
  readonly register: Register;
  readonly entry: EntryAnswer;
  readonly close: () => void;
}

/** Acts of others than the office that can be done to the entry as it stands, and need no row of it. */
export const recordable = (register: Register, { status }: Pick<EntryAnswer, 'status'>) =>
  register.acts.filter(
    ({ from, by, rows }) =>
      from.includes(status) &&
      by.some((hand) => hand !== 'office') &&
      (rows === undefined || rows.effect === 'add'),
  );

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

interface Choice extends Props {
  readonly act: Act;
  readonly choose: (id: string) => void;
}

/** What was done, and by whom. */
const About = ({
  register,
  entry,
  act,
  choose,
  author,
  setAuthor,
}: Choice & {
  readonly author: string | undefined;
  readonly setAuthor: (author: string) => void;
}) => {
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
      </Flex>
    </Flex>
  );
};

const Recording = (props: Choice) => {
  const { register, entry, act, close } = props;
  const { t } = useTranslation('registers');
  const [author, setAuthor] = useState<string>();
  const [role, org] = author?.split('@') ?? [];
  const shape = useMemo(() => formOfRecord(register, act), [register, act]);
  return (
    <ActForm
      id={entry.id}
      command="RecordOnBehalf"
      name={`entry.${entry.id}.behalf.${act.id}`}
      title={t('behalf.title')}
      disabled={author === undefined}
      about={<About {...props} {...{ author, setAuthor }} />}
      shape={shape}
      body={({ document, ...typed }) => {
        const proof = act.needs.includes('document') ? { document } : {};
        const done = { type: 'ActOnEntry', act: act.id, ...typed, ...proof };
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
