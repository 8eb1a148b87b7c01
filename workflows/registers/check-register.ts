import { own } from '../../engine/own.ts';
import type { Ask } from './asking.ts';
import { checkWhen, idsOf, unknownOf } from './check-named.ts';
import { checkComparison, checkRowSheet } from './check-sheets.ts';
import type { Act, Register, Rows } from './definition.ts';
import { fieldsInSheet } from './sheet-fields.ts';

/** Kinds of field that a register's entries may have: no lists of rows, whose time would be nobody's, and no persons. */
const PLAIN: readonly string[] = [
  'text',
  'decimal',
  'integer',
  'date',
  'choice',
  'yes-no',
  'document',
  'reference',
];

const twice = (what: string, ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what}: ${id} stands twice`);

const checkFields = (what: string, { fields }: Pick<Register, 'fields'>): readonly string[] => [
  ...twice(what, idsOf(fields)),
  ...fields
    .filter(({ type }) => !PLAIN.includes(type))
    .map(({ id, type }) => `${what}.${id}: ${type} is no kind for a register`),
];

const checkRows = (rows: Rows): readonly string[] => {
  const known = idsOf(rows.fields);
  const what = `rows ${rows.id}`;
  const ends = rows.fields.find(({ id }) => id === rows.ends);
  return [
    ...checkFields(what, rows),
    ...unknownOf(what, [...rows.key, ...(rows.listedUnder ? [rows.listedUnder] : [])], known),
    ...(ends?.type === 'date' && !ends.required ? [] : [`${what}: ${rows.ends} is no open date`]),
  ];
};

/** What an act says of itself: of fields that are there, and nothing is emptied that an entry has to say. */
const checkFixes = ({ fields }: Register, { id, fixes }: Act): readonly string[] => [
  ...unknownOf(`act ${id}`, Object.keys(fixes), idsOf(fields)),
  ...fields
    .filter((field) => field.required && own(fixes, field.id) === null)
    .map((field) => `act ${id}: ${field.id} is never empty`),
];

/** What another register's entry is made of, as far as this one can know. */
const checkRaise = (register: Register, act: Act): readonly string[] => {
  const rows = register.rows.find(({ id }) => id === act.rows?.of);
  const known = [
    ...idsOf(register.fields),
    ...(rows === undefined ? [] : idsOf(rows.fields).map((id) => `row.${id}`)),
  ];
  const named = Object.values(act.raises?.values ?? {}).flatMap((template) =>
    [...template.matchAll(/\{([^}]*)\}/g)].map(([, id = '']) => id),
  );
  return unknownOf(`act ${act.id} raises`, named, known);
};

const checkAct = (register: Register, act: Act): readonly string[] => {
  const what = `act ${act.id}`;
  return [
    ...unknownOf(what, act.from, idsOf(register.states)),
    ...unknownOf(what, act.to === undefined ? [] : [act.to], idsOf(register.states)),
    ...unknownOf(what, act.sets, idsOf(register.fields)),
    ...unknownOf(what, act.optional, act.sets),
    ...checkFixes(register, act),
    ...checkRaise(register, act),
    ...unknownOf(what, act.rows === undefined ? [] : [act.rows.of], idsOf(register.rows)),
    ...unknownOf(what, act.notBy, idsOf(register.acts)),
  ];
};

const checkDueRows = ({ rows }: Register, { id, due }: Ask): readonly string[] => {
  if (due.rule !== 'after-rows') return [];
  const of = rows.find((one) => one.id === due.rows);
  return unknownOf(`question ${id}`, [due.field], idsOf(of?.fields ?? []));
};

const checkAsk = (register: Register, ask: Ask): readonly string[] => {
  const what = `question ${ask.id}`;
  const answers = register.acts.filter(({ id }) => ask.acts.includes(id));
  return [
    ...unknownOf(what, ask.in, idsOf(register.states)),
    ...unknownOf(what, ask.acts, idsOf(register.acts)),
    ...unknownOf(
      what,
      ask.due.rule === 'after-field' ? [ask.due.field] : [],
      idsOf(register.fields),
    ),
    ...checkDueRows(register, ask),
    ...ask.when.flatMap((when) => checkWhen(register, what, when)),
    ...ask.in
      .filter(
        (state) => !answers.some(({ from, by }) => from.includes(state) && by.includes(ask.of)),
      )
      .map((state) => `${what}: whoever is asked in ${state} cannot answer`),
  ];
};

/** All states that acts lead to from one, whoever does them. */
const reachedFrom = ({ acts }: Register, start: string): ReadonlySet<string> => {
  const reached = new Set([start]);
  // A set goes on over what is added meanwhile.
  for (const state of reached)
    for (const { from, to } of acts) if (to !== undefined && from.includes(state)) reached.add(to);
  return reached;
};

/** From every open state an end can be reached, and every state from the one in which entries open. */
const checkStates = (register: Register): readonly string[] => {
  const { states, opens } = register;
  const ends = new Set(states.flatMap(({ id, open }) => (open ? [] : [id])));
  const known = reachedFrom(register, opens.state);
  return [
    ...unknownOf('opening', [opens.state], idsOf(states)),
    ...states
      .filter(({ id, open }) => open && ![...reachedFrom(register, id)].some((to) => ends.has(to)))
      .map(({ id }) => `state ${id}: no act leads from it to an end`),
    ...states
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => `state ${id}: no entry comes to it`),
  ];
};

/** What is wrong with a definition beyond its shape, in English for whoever writes one; empty where nothing is. */
export const problemsOfRegister = (register: Register): readonly string[] => {
  const { fields, rows, acts, asks, marks, unique, named, holder, columns, orderedBy, sheet } =
    register;
  const { alike, found, duty } = register;
  const known = idsOf(fields);
  const owner = fields.find(({ id }) => id === holder);
  const inSheet = sheet.flatMap(({ field }) => (field === undefined ? [] : [field]));
  return [
    ...checkFields('fields', register),
    ...(
      ['rows', 'states', 'acts', 'asks', 'marks', 'unique', 'comparisons', 'rowSheets'] as const
    ).flatMap((part) => twice(part, idsOf(register[part]))),
    ...unknownOf('named', [named], known),
    ...(owner?.type === 'reference' && owner.to === 'org'
      ? []
      : [`holder: ${holder} names no unit`]),
    ...unknownOf('columns', columns, known),
    ...unknownOf('order', orderedBy === undefined ? [] : [orderedBy], columns),
    ...unknownOf('alike', alike === undefined ? [] : [...alike.by, alike.names, alike.into], known),
    ...unknownOf('found', found?.by ?? [], known),
    ...unknownOf('duty', duty === undefined ? [] : [duty], known),
    ...unknownOf('sheet', inSheet, idsOf(fieldsInSheet(register))),
    ...unique.flatMap((one) => unknownOf(`unique ${one.id}`, one.fields, known)),
    ...rows.flatMap(checkRows),
    ...checkStates(register),
    ...acts.flatMap((act) => checkAct(register, act)),
    ...asks.flatMap((ask) => checkAsk(register, ask)),
    ...register.comparisons.flatMap((one) => checkComparison(register, one)),
    ...register.rowSheets.flatMap((one) => checkRowSheet(register, one)),
    ...marks.flatMap(({ id, all }) =>
      all.flatMap((when) => checkWhen(register, `mark ${id}`, when)),
    ),
  ];
};
