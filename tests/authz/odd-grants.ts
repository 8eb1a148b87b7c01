import { randomUUID } from 'node:crypto';
import { aggregates, streamKey } from '../../functions/kinds/catalogue.ts';
import { rehydrate } from '../../functions/kinds/history.ts';
import type { AccountState } from '../../workflows/account/index.ts';
import type { Instance } from '../end-to-end/instance.ts';
import type { Held } from './people.ts';

/**
 * A grant as an older version may have recorded it: by its events, past the rule that refuses it today. Whoever reads
 * grants must not rely on that rule.
 */
export const giveAgainstRules = async (
  { system: { runtime } }: Instance,
  account: string,
  { role, org }: Held,
): Promise<void> => {
  const { ports } = runtime;
  const stream = streamKey(aggregates.accounts, account);
  const { state, loaded } = await rehydrate(ports, aggregates.accounts, stream);
  const aggregate = aggregates.accounts;
  const grantId = `g-${randomUUID().slice(0, 13)}`;
  const at = ports.now().toISOString();
  const events = [
    { type: 'GrantProposed', grantId, role, org, from: '2026-03-02', reason: '历史授权' },
    { type: 'GrantConfirmed', grantId },
  ];
  const append = async (
    [event, ...more]: readonly { readonly type: string }[],
    held: { readonly version: number; readonly hash: string; readonly state: AccountState },
    by: 1 | 2,
  ): Promise<void> => {
    if (event === undefined) return;
    const [recorded] = await ports.events.append({
      stream,
      expectedVersion: held.version,
      previousHash: held.hash,
      events: [{ event, v: 1 }],
      meta: {
        at,
        actor: { id: `a-older-${by}`, role: 'administrator', org: 'SYSTEM' },
        commandId: randomUUID(),
        commandHash: '',
        rules: {},
      },
      head: aggregate.head(held.state),
      tasks: { put: [], remove: [] },
      claims: [],
      contents: [],
    });
    if (recorded === undefined) return;
    await append(
      more,
      {
        version: held.version + 1,
        hash: recorded.hash,
        state: aggregate.evolve(held.state, recorded),
      },
      2,
    );
  };
  await append(events, { version: loaded.version, hash: loaded.hash, state }, 1);
};
