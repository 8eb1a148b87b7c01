import { bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { Field } from '../../workflows/form/form.ts';
import { isEmpty } from '../../workflows/form/read-number.ts';
import type { Act, Proof, Register } from '../../workflows/registers/definition.ts';
import { readValues } from '../../workflows/registers/read-values.ts';
import type { Row, Values } from '../../workflows/registers/state.ts';

/** Fields of a form, below one member of the command's body: `values`, `row.values`; '' is the body itself. */
export interface FormPart {
  readonly at: '' | 'values' | 'row.values';
  readonly fields: readonly Field[];
}

/** What is typed, by the path of its field in the command: `row.values.cluster`. */
export type Given = Readonly<Record<string, unknown>>;

export interface FormShape {
  readonly parts: readonly FormPart[];
  /** A picture of the place is taken along. */
  readonly photo: boolean;
  /** What stands in the form before anything is typed. */
  readonly initial: Given;
  /** Paths of what may be given besides, and seldom is. */
  readonly besides: readonly string[];
}

export const pathOf = ({ at }: FormPart, { id }: Pick<Field, 'id'>): string =>
  at === '' ? id : `${at}.${id}`;

const PROOF: Readonly<Record<'reason' | 'document', Field>> = {
  reason: {
    id: 'reason',
    type: 'text',
    title: bilingual('理由', 'Reason'),
    maxLength: 2000,
    required: true,
  },
  document: {
    id: 'document',
    type: 'document',
    title: bilingual('依据文件', 'Document that it rests on'),
    required: true,
  },
};

type Kind = keyof typeof PROOF;
const KINDS: readonly Kind[] = ['reason', 'document'];

const openProofs = (needs: readonly Proof[]): readonly Kind[] =>
  KINDS.filter((kind) => !needs.includes(kind));

/** Reason and document: those that are needed first; the others may be given. */
const proofs = (needs: readonly Proof[]): FormPart => ({
  at: '',
  fields: [
    ...KINDS.filter((kind) => needs.includes(kind)).map((kind) => PROOF[kind]),
    ...openProofs(needs).map((kind) => ({ ...PROOF[kind], required: false })),
  ],
});

const initialIn = (part: FormPart, values: Values): Given =>
  Object.fromEntries(
    part.fields.flatMap((field) => {
      const value = own(values, field.id);
      return value === undefined ? [] : [[pathOf(part, field), value]];
    }),
  );

/** Fields of the row that an act takes: all that it may say; of one that is ended, its last day alone. */
const rowFields = (register: Register, { rows }: Act): readonly Field[] => {
  const of = register.rows.find(({ id }) => id === rows?.of);
  if (of === undefined) return [];
  return rows?.effect === 'end'
    ? of.fields.filter(({ id }) => id === of.ends).map((field) => ({ ...field, required: true }))
    : of.fields;
};

/** The form of an act: the fields that it sets, those of its row, and what it rests on. */
export const formOfAct = (
  register: Register,
  act: Act,
  { row, values = {} }: { readonly row?: Row | undefined; readonly values?: Values } = {},
): FormShape => {
  const sets: FormPart = {
    at: 'values',
    fields: register.fields
      .filter(({ id }) => act.sets.includes(id))
      .map((field) => ({ ...field, required: !act.optional.includes(field.id) })),
  };
  const ofRow: FormPart = { at: 'row.values', fields: rowFields(register, act) };
  return {
    parts: [sets, ofRow, proofs(act.needs)].filter(({ fields }) => fields.length > 0),
    photo: act.needs.includes('photo'),
    initial: {
      // What may be left out stands there as it is, so that it can be emptied.
      ...initialIn({ ...sets, fields: sets.fields.filter(({ required }) => !required) }, values),
      ...(act.rows?.effect === 'change' ? initialIn(ofRow, row?.values ?? {}) : {}),
    },
    besides: openProofs(act.needs),
  };
};

/** The form of an act that is recorded for somebody else: the document that says it is there always. */
export const formOfRecord = (
  register: Register,
  act: Act,
  of: Parameters<typeof formOfAct>[2],
): FormShape => {
  const needs: readonly Proof[] = [...new Set<Proof>([...act.needs, 'document'])];
  return formOfAct(register, { ...act, needs: [...needs] }, of);
};

/** The form of a new entry; `values` stand in it at first. */
export const formOfOpening = (register: Register, values: Values): FormShape => {
  const part: FormPart = { at: 'values', fields: register.fields };
  const { needs } = register.opens;
  const set = register.acts.flatMap(({ sets }) => sets);
  // What an act gives later is seldom known now.
  const later = register.fields.filter(({ id, required }) => !required && set.includes(id));
  return {
    parts: [part, proofs(needs)],
    photo: false,
    initial: initialIn(part, values),
    besides: [...later.map((field) => pathOf(part, field)), ...openProofs(needs)],
  };
};

/** The form of what many entries are entered by, whose contents are known: what they rest on. */
export const formOfProof = (register: Register): FormShape =>
  formOfOpening({ ...register, fields: [], acts: [] }, {});

/** What identifies an entry, and whose it is, change by an act that is for it. */
export const fixedFields = ({ unique, holder }: Register): readonly string[] => [
  holder,
  ...unique.flatMap(({ fields }) => fields),
];

/** `open`: the fields that are the reader's to put right. */
export const formOfCorrection = (
  register: Register,
  values: Values,
  open: readonly string[],
): FormShape => {
  const part: FormPart = {
    at: 'values',
    fields: register.fields.filter(({ id }) => open.includes(id)),
  };
  return {
    parts: [part, proofs(['reason'])],
    photo: false,
    initial: initialIn(part, values),
    besides: openProofs(['reason']),
  };
};

/** What was typed for one part, by the ids of its fields. */
const typedIn = (part: FormPart, given: Given): Values =>
  Object.fromEntries(
    part.fields.flatMap((field) => {
      const value = own(given, pathOf(part, field));
      return isEmpty(value) ? [] : [[field.id, value]];
    }),
  );

/** What is wrong with what was typed, by paths of the command. */
export const problemsIn = ({ parts }: FormShape, given: Given): readonly Problem[] =>
  parts.flatMap((part) =>
    readValues(part.fields, typedIn(part, given), part.at).problems.map((problem) => ({
      ...problem,
      path: problem.path.replace(/^\./, ''),
    })),
  );

/** What stood in the form at first and was taken out: said as null, since what is left out stays as it is. */
const emptiedIn = (part: FormPart, { initial }: FormShape, given: Given): Values =>
  Object.fromEntries(
    part.fields.flatMap((field) => {
      const path = pathOf(part, field);
      return !isEmpty(own(initial, path)) && isEmpty(own(given, path)) ? [[field.id, null]] : [];
    }),
  );

/** The command's members as what was typed makes them; the server reads the values again. */
export const bodyOf = (shape: FormShape, given: Given): Readonly<Record<string, unknown>> => {
  const of = (at: FormPart['at']): Values | undefined => {
    const part = shape.parts.find((one) => one.at === at);
    if (part === undefined) return undefined;
    const typed = { ...emptiedIn(part, shape, given), ...typedIn(part, given) };
    return readValues(part.fields, typed, part.at).values;
  };
  const [values, row] = [of('values'), of('row.values')];
  return {
    ...(values === undefined ? {} : { values }),
    ...(row === undefined ? {} : { row: { values: row } }),
    ...of(''),
    ...(given.photo === undefined ? {} : { photo: given.photo }),
  };
};
