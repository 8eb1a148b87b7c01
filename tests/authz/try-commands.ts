import { aggregates, isOpening, isPlural } from '../../functions/kinds/catalogue.ts';
import { PLURALS, type Plural } from '../../interface/plurals.ts';
import type { Answer } from '../end-to-end/instance.ts';
import { type Asking, fewAtATime, sameAs } from './asking.ts';
import { leak, overRefused, type Tally, tallied, type Wrong } from './cell.ts';
import { type Expected, isKnownCommand, OPENS, onCase, onOther, opens } from './commands.ts';
import type { Moment } from './moment.ts';
import type { Somebody } from './people.ts';

/** One command of one person at one address. */
interface Attempt {
  readonly person: Somebody;
  readonly plural: Plural;
  readonly id: string;
  readonly at: string;
  readonly command: string;
  readonly expected: Expected;
}

const commandsOf = (plural: Plural): readonly string[] =>
  Object.keys(aggregates[plural].commands).filter((command) => !isOpening(command));

/** Answers of a rule to an act that is the sender's to do. */
const DECIDED: readonly number[] = [200, 201, 400, 409, 412];
const STATUS = { unseen: 404, refused: 403 } as const;

const chosen = (plural: Plural, only?: string): readonly string[] =>
  commandsOf(plural).filter(
    (command) => isKnownCommand(plural, command) && (only === undefined || command === only),
  );

/** Commands that the oracle says nothing about, each once. */
export const unknownCommands = (): Tally => ({
  cells: 0,
  wrong: PLURALS.flatMap((plural) =>
    commandsOf(plural)
      .filter((command) => !isKnownCommand(plural, command))
      .map((command) => leak(`${plural} ${command}`, 'the oracle does not know it')),
  ),
});

/** What is wrong with an answer, given what was to be expected. */
const judged = (cell: string, expected: Expected, { status }: Answer): readonly Wrong[] => {
  if (expected === undefined) return [leak(cell, 'the oracle does not know it')];
  if (expected === 'decided')
    return DECIDED.includes(status) ? [] : [overRefused(cell, `answered by ${status}`)];
  const wanted = STATUS[expected];
  if (status === wanted) return [];
  return expected === 'refused' && status === 404
    ? [overRefused(cell, 'seen, and answered as if it were not there')]
    : [leak(cell, `answered by ${status} instead of ${wanted}`)];
};

/** Answers to commands at an address where nothing is, each asked once. */
type Missing = Map<string, Promise<Answer>>;

const tryOne = async (ask: Asking, missing: Missing, attempt: Attempt): Promise<Tally> => {
  const { person, plural, id, at, command, expected } = attempt;
  const body = aggregates[plural].commands[command]?.example;
  const send = (address: string) =>
    ask.post(person, `/api/${plural}/${address}/commands/${command}?dryRun=true`, body);
  const answer = await send(id);
  const cell = `${person.name} ${at} ${command}`;
  const wrong = judged(cell, expected, answer);
  if (expected !== 'unseen' || wrong.length > 0) return { cells: 1, wrong };
  // What is not there for somebody looks as what is not there at all.
  const key = `${person.name} ${plural} ${command}`;
  const asked = missing.get(key) ?? send('x-none');
  missing.set(key, asked);
  const apart = sameAs(await asked) !== sameAs(answer);
  return {
    cells: 1,
    wrong: apart ? [leak(cell, 'what is there answers otherwise than what is not')] : [],
  };
};

/** Every command to an application at each moment, tried by everybody. */
export const onCases = (
  people: readonly Somebody[],
  moments: readonly Moment[],
  only?: string,
): readonly Attempt[] =>
  moments.flatMap((moment) =>
    chosen('cases', only).flatMap((command) =>
      people.map((person): Attempt => {
        const { id, name } = moment;
        const expected = onCase(person, moment, command);
        return { person, plural: 'cases', id, at: name, command, expected };
      }),
    ),
  );

export type OtherStreams = Readonly<Partial<Record<Exclude<Plural, 'cases'>, readonly string[]>>>;

/** Every command to the round's other streams, tried by everybody. */
export const onOthers = (
  people: readonly Somebody[],
  streams: OtherStreams,
  only?: string,
): readonly Attempt[] =>
  Object.entries(streams).flatMap(([plural, ids]) =>
    isPlural(plural) && plural !== 'cases'
      ? ids.flatMap((id) =>
          chosen(plural, only).flatMap((command) =>
            people.map((person): Attempt => {
              const expected = onOther(person, plural, command);
              return { person, plural, id, at: `${plural} ${id}`, command, expected };
            }),
          ),
        )
      : [],
  );

export const tryCommands = async (ask: Asking, attempts: readonly Attempt[]): Promise<Tally> => {
  const missing: Missing = new Map();
  return tallied(await fewAtATime(attempts, (attempt) => tryOne(ask, missing, attempt)));
};

const opened = async (ask: Asking, person: Somebody, plural: Plural): Promise<Tally> => {
  const opening = Object.keys(aggregates[plural].commands).find(isOpening) ?? '';
  const cell = `${person.name} open ${plural}`;
  const body = aggregates[plural].commands[opening]?.example;
  const { status } = await ask.post(person, `/api/${plural}?dryRun=true`, body);
  const may = opens(person, plural);
  const refused = [403, 404].includes(status);
  if (may && refused && status === 403) return { cells: 1, wrong: [overRefused(cell, '403')] };
  return {
    cells: 1,
    wrong: !may && !refused && status !== 400 ? [leak(cell, `answered by ${status}`)] : [],
  };
};

/** Opening a stream, by everybody. */
export const tryOpenings = async (ask: Asking, people: readonly Somebody[]): Promise<Tally> =>
  tallied(
    await fewAtATime(
      Object.keys(OPENS)
        .filter(isPlural)
        .flatMap((plural) => people.map((person) => ({ plural, person }))),
      ({ plural, person }) => opened(ask, person, plural),
    ),
  );
