import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { canonical } from '../../engine/canonical.ts';
import { own } from '../../engine/own.ts';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Act, Register } from '../../workflows/registers/definition.ts';
import type { Row, Values } from '../../workflows/registers/state.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActForm } from './act-form.tsx';
import { fixedFields, formOfAct, formOfCorrection } from './form-parts.ts';

/** What somebody is about to do: an act, on one of its rows perhaps, or a correction. */
export type Chosen =
  | {
      readonly act: Act;
      readonly row?: Row;
      readonly correct?: undefined;
      readonly behalf?: undefined;
    }
  | { readonly correct: true; readonly act?: undefined; readonly behalf?: undefined };
/** The same, or an act that is recorded for somebody else. */
export type Begun = Chosen | { readonly behalf: true };

interface Props {
  readonly register: Register;
  readonly entry: EntryAnswer;
  readonly close: () => void;
}

/** What an act weighs: it moves the entry, ends something, or changes what it is known by. */
const isGrave = (register: Register, { to, rows, sets }: Act): boolean =>
  to !== undefined ||
  rows?.effect === 'end' ||
  sets.some((id) => fixedFields(register).includes(id));

/** What an act will do, in words of the register. */
const useConsequence = (register: Register) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  return ({ to, rows, sets, title }: Act): readonly string[] => {
    const state = register.states.find(({ id }) => id === to);
    const of = register.rows.find(({ id }) => id === rows?.of);
    const fields = register.fields.filter(({ id }) => sets.includes(id));
    return [
      ...(state === undefined ? [] : [t('form.moves', { state: say(state.title) })]),
      ...(rows?.effect === 'end' && of !== undefined
        ? [t('form.ends', { rows: say(of.title) })]
        : []),
      ...fields.map((field) => t('form.sets', { field: say(field.title) })),
      t('form.recorded', { act: say(title) }),
    ];
  };
};

const nameOf = (register: Register, { values, id }: EntryAnswer): string =>
  String(own(values, register.named) ?? id);

const OnEntry = ({
  register,
  entry,
  act,
  row,
  close,
}: Props & { readonly act: Act; readonly row?: Row | undefined }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const consequence = useConsequence(register);
  const shape = useMemo(
    () => formOfAct(register, act, { row, values: entry.values }),
    [register, act, row, entry.values],
  );
  const title = say(act.title);
  return (
    <ActForm
      id={entry.id}
      command="ActOnEntry"
      name={`entry.${entry.id}.${act.id}.${row?.id ?? ''}`}
      title={title}
      about={t('form.about', { name: nameOf(register, entry) })}
      shape={shape}
      body={({ row: typed, ...rest }) => ({
        act: act.id,
        ...rest,
        ...(act.rows === undefined
          ? {}
          : { row: { ...Object(typed), ...(row === undefined ? {} : { id: row.id }) } }),
      })}
      {...(isGrave(register, act)
        ? { grave: consequence(act).map((line) => <div key={line}>{line}</div>) }
        : {})}
      done={t('form.done', { act: title })}
      close={close}
    />
  );
};

/** Only what differs is sent. */
const changedIn = (values: unknown, before: Values): Values =>
  Object.fromEntries(
    Object.entries(Object(values)).filter(
      ([id, value]) => canonical(value) !== canonical(own(before, id) ?? null),
    ),
  );

const Correction = ({ register, entry, close }: Props) => {
  const { t } = useTranslation('registers');
  const shape = useMemo(
    () => formOfCorrection(register, entry.values, entry.corrects),
    [register, entry.values, entry.corrects],
  );
  const title = t('entry.correct');
  return (
    <ActForm
      id={entry.id}
      command="CorrectEntry"
      name={`entry.${entry.id}.correct`}
      title={title}
      about={t('form.corrects', { name: nameOf(register, entry) })}
      shape={shape}
      body={({ values, ...rest }) => ({ ...rest, values: changedIn(values, entry.values) })}
      done={t('form.done', { act: title })}
      close={close}
    />
  );
};

/** The form of what somebody is about to do. */
export const EntryAct = ({ chosen, ...props }: Props & { readonly chosen: Chosen }) =>
  chosen.act === undefined ? (
    <Correction {...props} />
  ) : (
    <OnEntry {...props} act={chosen.act} row={chosen.row} />
  );
