import type { Bilingual } from '../../engine/bilingual.ts';
import type { Scope, State } from '../../engine/state-machine.ts';
import { LAMBDA_ASK } from '../../engine/state-machine.ts';
import type { Stay } from '../../interface/history.ts';
import type { Machine } from '../../workflows/machine.ts';
import { MACHINES as ALL } from '../../workflows/machines.ts';

/** The machines of a case in the order in which a case meets them: the very definitions that run. */
export const MACHINES: readonly Machine[] = ALL.filter(({ of }) => of === 'case');

/** `DepartmentOpinions` → `Department opinions`. */
const wordsOf = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const halves = (comment: string): readonly [string, string] => {
  const [zh = '', en = ''] = comment.split(' / ');
  return [zh, en];
};

/** A state's name for people: what its comment begins with in Chinese, its own name in English. */
export const stateName = (name: string, comment = ''): Bilingual => {
  const [zh] = halves(comment);
  return { zh: zh.split('：')[0] || name, en: wordsOf(name) };
};

/** What happens in a state, as its comment says. */
export const stateMeaning = (comment: string | undefined): Bilingual | undefined => {
  if (comment === undefined) return undefined;
  const [zh, en] = halves(comment);
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
};

const isRest = (state: State): boolean =>
  state.Type === 'Map' || (state.Type === 'Task' && state.Resource === LAMBDA_ASK);

export interface Step {
  readonly name: string;
  readonly title: Bilingual;
  readonly meaning: Bilingual | undefined;
  readonly standing: 'done' | 'current' | 'ahead';
  readonly stays: readonly Stay[];
  /** Of a step that asks many at once: what happens on each seat. */
  readonly seats?: Scope;
}

/** The places of a machine where a case can rest, in the definition's order, each with the stays of this case. */
export const stepsOf = (
  { name: process, machine }: Pick<Machine, 'name' | 'machine'>,
  course: readonly Stay[],
): readonly Step[] =>
  Object.entries(machine.States)
    .filter(([, state]) => isRest(state))
    .map(([name, state]) => {
      const stays = course.filter((stay) => stay.process === process && stay.state === name);
      const current = stays.some(({ until }) => until === undefined);
      return {
        name,
        title: stateName(name, state.Comment),
        meaning: stateMeaning(state.Comment),
        standing: current ? 'current' : stays.length > 0 ? 'done' : 'ahead',
        stays,
        ...(state.Type === 'Map' ? { seats: state.ItemProcessor } : {}),
      };
    });
