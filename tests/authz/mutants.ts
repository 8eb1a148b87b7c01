import { aggregates, isOpening, isPlural } from '../../functions/kinds/catalogue.ts';
import type { Plural } from '../../interface/plurals.ts';
import { READERS } from '../../workflows/readers.ts';
import type { Reads } from '../../workflows/reads.ts';
import { othersOf, type Setting } from './check.ts';
import type { Somebody } from './people.ts';
import { onCases, onOthers, tryCommands } from './try-commands.ts';
import { looksAt, tryReads } from './try-reads.ts';

/** One change of the rights, undone afterwards, and whether the check saw it. */
interface Mutant {
  readonly title: string;
  /** Makes the change; undoes it. */
  readonly flip: () => () => void;
  readonly seen: () => Promise<boolean>;
}

type May = { role: string; relation: string }[];

/** The table's own array: the product reads it at each request. */
const mayOf = (plural: Plural, command: string): May =>
  (aggregates[plural].commands[command]?.may ?? []) as unknown as May;

const without = (may: May, index: number) => () => {
  const [taken] = may.splice(index, 1);
  return () => {
    if (taken !== undefined) may.splice(index, 0, taken);
  };
};

const given = (may: May, role: string) => () => {
  may.push({ role, relation: 'any' });
  return () => void may.pop();
};

const holding = ({ people }: Setting, role: string): readonly Somebody[] =>
  people.filter(({ holds }) => holds.some((held) => held.role === role));

/** Whether one of those whose right it is, or is not, is answered otherwise than expected. */
const commandChanged = async (
  setting: Setting,
  plural: Plural,
  command: string,
  role: string,
): Promise<boolean> => {
  const { ask, played } = setting;
  const people = holding(setting, role);
  const attempts =
    plural === 'cases'
      ? onCases(people, played.moments, command)
      : onOthers(people, { [plural]: othersOf(setting)[plural] }, command);
  return (await tryCommands(ask, attempts)).wrong.length > 0;
};

/** Roles to which a command is given that nobody of theirs may send. */
const STRANGERS = ['clerk', 'department', 'auditor'] as const;

const ofCommand = (setting: Setting, plural: Plural, command: string): readonly Mutant[] => {
  const may = mayOf(plural, command);
  const seen = (role: string) => () => commandChanged(setting, plural, command, role);
  const taken = may.flatMap(({ role, relation }, index): readonly Mutant[] =>
    role === 'system' || role === 'public'
      ? []
      : [
          {
            title: `${plural} ${command} without ${role} (${relation})`,
            flip: without(may, index),
            seen: seen(role),
          },
        ],
  );
  const stranger = STRANGERS.find((role) => may.every((one) => one.role !== role)) ?? 'auditor';
  return [
    ...taken,
    {
      title: `${plural} ${command} given to ${stranger}`,
      flip: given(may, stranger),
      seen: seen(stranger),
    },
  ];
};

/** Who sees an application at all: each row taken from the table once. */
const ofSight = (setting: Setting): readonly Mutant[] => {
  const rows = READERS.application.who as unknown as Reads[];
  return rows.flatMap((row, index): readonly Mutant[] =>
    UNSEEN.includes(`${row.role} ${row.relation}`)
      ? []
      : [
          {
            title: `${row.role} sees nothing as ${row.relation}`,
            flip: () => {
              rows.splice(index, 1);
              return () => void rows.splice(index, 0, row);
            },
            seen: () => sightChanged(setting, holding(setting, row.role)),
          },
        ],
  );
};

/** Ways of standing to an application that nobody of the check has without another that shows it too. */
const UNSEEN: readonly string[] = ['office inquirer', 'province-department office', 'system any'];

const sightChanged = async (setting: Setting, people: readonly Somebody[]): Promise<boolean> => {
  const { ask, played, account } = setting;
  const looks = looksAt(['/api/cases/{id}'], people, played, account);
  return (await tryReads(ask, played.moments, looks)).wrong.some(
    ({ kind }) => kind === 'over-refused',
  );
};

const everyMutant = (setting: Setting): readonly Mutant[] => [
  ...Object.keys(othersOf(setting))
    .concat('cases')
    .filter(isPlural)
    .flatMap((plural) =>
      Object.keys(aggregates[plural].commands)
        .filter((command) => !isOpening(command))
        .flatMap((command) => ofCommand(setting, plural, command)),
    ),
  ...ofSight(setting),
];

export interface Outcome {
  readonly tried: number;
  readonly missed: readonly string[];
}

/** Flips each right once, in this process, where the system runs too. */
export const mutants = async (setting: Setting): Promise<Outcome> => {
  const missed: string[] = [];
  const all = everyMutant(setting);
  for (const { title, flip, seen } of all) {
    const undo = flip();
    try {
      if (!(await seen())) missed.push(title);
    } finally {
      undo();
    }
  }
  return { tried: all.length, missed };
};
