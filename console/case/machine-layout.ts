import type { Scope, State } from '../../engine/state-machine.ts';

export type EdgeKind = 'next' | 'choice' | 'default' | 'catch';

/** A way from one state to another as the definition has it. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

/** Where a state stands in the drawing: columns from left to right, rows from top to bottom. */
export interface Place {
  readonly name: string;
  readonly type: State['Type'];
  readonly column: number;
  readonly row: number;
}

export interface Layout {
  readonly places: readonly Place[];
  /** Each pair once; `both`: the definition leads back the same way. */
  readonly ways: readonly (Way & { readonly both: boolean })[];
  readonly columns: number;
  readonly rows: number;
}

const onward = (state: State): readonly Omit<Way, 'from'>[] => {
  if (state.Type === 'Choice')
    return [
      ...state.Choices.map(({ Next }) => ({ to: Next, kind: 'choice' as const })),
      ...(state.Default === undefined ? [] : [{ to: state.Default, kind: 'default' as const }]),
    ];
  const next =
    'Next' in state && state.Next !== undefined ? [{ to: state.Next, kind: 'next' as const }] : [];
  const caught = 'Catch' in state ? (state.Catch ?? []) : [];
  return [...next, ...caught.map(({ Next }) => ({ to: Next, kind: 'catch' as const }))];
};

/** Every way of a definition, each once. */
export const waysOf = (scope: Scope): readonly Way[] => {
  const seen = new Set<string>();
  return Object.entries(scope.States)
    .flatMap(([from, state]) => onward(state).map((way) => ({ from, ...way })))
    .filter(({ from, to }) => {
      const key = `${from} ${to}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};

/** Ways that lead back to where one came from, met by going every way to its end. */
const waysBack = (scope: Scope, ways: readonly Way[]): ReadonlySet<Way> => {
  const back = new Set<Way>();
  const seen = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    seen.add(name);
    const here = [...above, name];
    for (const way of ways.filter(({ from }) => from === name)) {
      if (here.includes(way.to)) back.add(way);
      else if (!seen.has(way.to)) visit(way.to, here);
    }
  };
  visit(scope.StartAt, []);
  return back;
};

/** States in the order in which they are met; what only a fault or a time-out leads to comes last. */
const orderOf = (scope: Scope, ways: readonly Way[]): readonly string[] => {
  const order: string[] = [];
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    order.push(name);
    for (const { from, to, kind } of ways) if (from === name && kind !== 'catch') visit(to);
  };
  visit(scope.StartAt);
  // A caught state may itself lead to others that catch: until nothing new is met.
  for (let index = 0; index < order.length; index += 1)
    for (const { from, to, kind } of ways) if (from === order[index] && kind === 'catch') visit(to);
  return order;
};

/** Longest way from the start, ways back left out; at most as many rounds as there are states. */
const columnsOf = (order: readonly string[], ways: readonly Way[]): ReadonlyMap<string, number> => {
  const columns = new Map(order.map((name) => [name, 0]));
  for (let round = 0; round < order.length; round += 1)
    for (const { from, to } of ways) {
      const wanted = (columns.get(from) ?? 0) + 1;
      if ((columns.get(to) ?? 0) < wanted && wanted < order.length) columns.set(to, wanted);
    }
  return columns;
};

/** A state goes on in the row of the one that leads to it where that place is free, else it begins a row of its own. */
const rowsOf = (
  order: readonly string[],
  forward: readonly Way[],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  const continued = new Set<string>();
  let next = 0;
  for (const name of order) {
    const before = forward.find(
      ({ from, to, kind }) =>
        to === name && kind !== 'catch' && rows.has(from) && !continued.has(from),
    )?.from;
    const row = before === undefined ? undefined : rows.get(before);
    const free =
      row !== undefined &&
      order.every((other) => rows.get(other) !== row || columns.get(other) !== columns.get(name));
    if (before !== undefined && free) continued.add(before);
    rows.set(name, free && row !== undefined ? row : next);
    next = Math.max(next, (rows.get(name) ?? 0) + 1);
  }
  return rows;
};

/** Places the states of a definition, whatever it is: nothing here knows a process. */
export const layoutOf = (scope: Scope): Layout => {
  const ways = waysOf(scope);
  const order = orderOf(scope, ways);
  const back = waysBack(scope, ways);
  const forward = ways.filter((way) => !back.has(way));
  const columns = columnsOf(order, forward);
  const rows = rowsOf(order, forward, columns);
  const places = order.flatMap((name) => {
    const state = scope.States[name];
    return state === undefined
      ? []
      : [{ name, type: state.Type, column: columns.get(name) ?? 0, row: rows.get(name) ?? 0 }];
  });
  const returns = (way: Way) => ways.some(({ from, to }) => from === way.to && to === way.from);
  return {
    places,
    ways: ways
      .filter((way) => !(returns(way) && back.has(way)))
      .map((way) => ({ ...way, both: returns(way) })),
    columns: 1 + Math.max(...places.map(({ column }) => column)),
    rows: 1 + Math.max(...places.map(({ row }) => row)),
  };
};
