import type { Draft, Drafts } from '../../engine/ports/drafts.ts';
import { DraftConflict } from '../../engine/store-errors.ts';
import { economical, fitting, type Item, jsonOf, number, numberOf, text, textOf } from './item.ts';
import { key } from './keys.ts';
import { conditional, queryBeginning, type Table } from './table.ts';
import type { Vault } from './vault.ts';

/** Item `D#<section>`: `v` version, `d` the data sealed (JSON, compressed where it is long), `at` and `by` of the last save. */
export const drafts = (table: Table, vault: Vault): Drafts => {
  const draftOf = async (item: Item): Promise<Draft> => ({
    section: textOf(item, 'sk').slice('D#'.length),
    version: numberOf(item, 'v'),
    data: await vault.open(jsonOf(item, 'd')),
    savedAt: textOf(item, 'at'),
    savedBy: textOf(item, 'by'),
  });
  return {
    async all(stream) {
      return Promise.all((await queryBeginning(table, stream, 'D#')).map(draftOf));
    },
    async save(stream, draft, expected) {
      const version = expected + 1;
      const sealed = JSON.stringify(await vault.seal(draft.data));
      const item = fitting(
        economical({
          ...key(stream, `D#${draft.section}`),
          v: number(version),
          d: text(sealed),
          at: text(draft.savedAt),
          by: text(draft.savedBy),
        }),
      );
      const refused = await conditional(
        table.wire('PutItem', {
          TableName: table.name,
          Item: item,
          ...(expected === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'v = :v',
                ExpressionAttributeValues: { ':v': number(expected) },
              }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      if (refused === undefined) return { ...draft, version };
      const stored = refused.item;
      // An earlier try was lost on its way back: what stands there is what we wrote.
      const same =
        stored !== undefined &&
        textOf(stored, 'd') === textOf(item, 'd') &&
        numberOf(stored, 'v') === version;
      if (refused.doubted && same && textOf(stored, 'at') === draft.savedAt)
        return { ...draft, version };
      throw new DraftConflict(stored === undefined ? undefined : await draftOf(stored));
    },
  };
};
