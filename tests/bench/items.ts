import type { Item } from '../../adapters/dynamodb/item.ts';
import type { Metered } from '../../adapters/dynamodb/meter.ts';
import type { Input } from '../../adapters/dynamodb/wire.ts';
import { unitsWritten } from '../../local/dynamodb/capacity.ts';
import { placeholders } from '../../local/dynamodb/request.ts';
import { updated } from '../../local/dynamodb/update.ts';

/** Write units of one kind of item, and how many writes they were. */
export interface Share {
  readonly writes: number;
  readonly units: number;
}

/** `E#00000007` is `E#`, `UNIQUE#…`, `SETS#…` and `ACCESS#…` go by their partition. */
const kindOf = ({ pk, sk }: Item): string => {
  const [partition = ''] = (pk?.S ?? '').split('#');
  const [sort = ''] = (sk?.S ?? '').split('#');
  return ['UNIQUE', 'SETS', 'RATE', 'KEY', 'ACCESS'].includes(partition) ? partition : sort;
};

const keyText = ({ pk, sk }: Item): string => JSON.stringify([pk?.S, sk?.S]);

interface Asked {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly UpdateExpression?: string;
}

/** The writes of a request, one by one: what it does, and with what. */
const writesIn = ({ operation, input }: Metered): readonly (readonly [string, Asked])[] => {
  if (operation === 'TransactWriteItems')
    return ((input.TransactItems ?? []) as readonly Readonly<Record<string, Input>>[]).flatMap(
      (part) => Object.entries(part),
    );
  return operation.endsWith('Item') && operation !== 'GetItem' && operation !== 'BatchGetItem'
    ? [[operation.slice(0, -'Item'.length), input]]
    : [];
};

const PREFIX: Readonly<Record<string, string>> = { Delete: 'delete ', ConditionCheck: 'check ' };

const afterwards = (kind: string, asked: Asked, before: Item | undefined): Item | undefined => {
  if (kind === 'Put') return asked.Item;
  if (kind === 'Delete') return undefined;
  if (kind === 'ConditionCheck') return before;
  const from = before ?? asked.Key ?? {};
  return updated(asked.UpdateExpression ?? '', from, placeholders(asked));
};

/**
 * Which item costs what: keeps the table beside the table, so that each write of a transaction is reckoned for itself
 * by the rules that the store reckons the whole by. Feed it all requests from the start, in order.
 */
export const itemLedger = () => {
  const items = new Map<string, Item>();
  const shares = new Map<string, { writes: number; units: number }>();
  const carriedOut = (kind: string, asked: Asked, transacted: boolean): void => {
    const item = asked.Item ?? asked.Key ?? {};
    const at = keyText(item);
    const before = items.get(at);
    const after = afterwards(kind, asked, before);
    const name = `${PREFIX[kind] ?? ''}${kindOf(item)}`;
    const share = shares.get(name) ?? { writes: 0, units: 0 };
    share.writes += 1;
    share.units += unitsWritten({ before, after }, transacted);
    shares.set(name, share);
    if (after === undefined) items.delete(at);
    else items.set(at, after);
  };
  return {
    take: (request: Metered): void => {
      if (request.cancelled) return;
      const transacted = request.operation === 'TransactWriteItems';
      for (const [kind, asked] of writesIn(request)) carriedOut(kind, asked, transacted);
    },
    forget: () => shares.clear(),
    /** Of each of so many applications, by kind, the dearest first. */
    shares: (of: number): Readonly<Record<string, Share>> =>
      Object.fromEntries(
        [...shares]
          .sort(([, one], [, other]) => other.units - one.units)
          .map(([kind, { writes, units }]) => [kind, { writes: writes / of, units: units / of }]),
      ),
  };
};
