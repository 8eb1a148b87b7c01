import type { Actor } from '../../engine/event.ts';
import { derivedId } from '../../functions/door/by-system.ts';
import { handleCommand } from '../../functions/door/command.ts';
import { accountIdOf } from '../../functions/kinds/account-id.ts';
import { aggregates, streamKey } from '../../functions/kinds/catalogue.ts';
import { rehydrate } from '../../functions/kinds/history.ts';
import type { Ports } from '../../functions/kinds/ports.ts';
import { accountAggregate } from '../../workflows/account/index.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { DEMO_ADMINISTRATORS, type DemoAccount } from './demo-accounts.ts';

const administrator = (ports: Ports, index: 0 | 1): Actor => ({
  id: accountIdOf(ports, DEMO_ADMINISTRATORS[index]),
  role: 'administrator',
  org: 'SYSTEM',
});

/**
 * Makes a demo account and its grants where they do not exist, by the same commands that people send: one
 * administrator proposes, the other confirms. Twice changes nothing.
 */
export const ensureAccount = async (ports: Ports, account: DemoAccount): Promise<void> => {
  const [first] = account.grants;
  if (first === undefined) return;
  const accountId = accountIdOf(ports, account.subject);
  const stream = streamKey(accountAggregate, accountId);
  const held = async () => (await rehydrate(ports, aggregates.accounts, stream)).state;
  const send = (actor: Actor, command: { type: string } & Record<string, unknown>) =>
    handleCommand(ports, {
      aggregate: aggregates.accounts,
      stream,
      command,
      commandId: derivedId(
        ports,
        `demo|${accountId}|${command.type}|${JSON.stringify(command.grantId ?? [command.role, command.org])}`,
      ),
      actor: () => actor,
    });
  const [proposer, confirmer] = [administrator(ports, 0), administrator(ports, 1)];
  if ((await held()).accountId === '') {
    await send(proposer, {
      type: 'OpenAccount',
      accountId,
      subject: account.subject,
      name: account.name.zh,
      org: first.org,
    });
  }
  const from = localDateOf(ports.now().toISOString());
  for (const { role, org } of account.grants) {
    const known = (await held()).grants.find((grant) => grant.role === role && grant.org === org);
    if (known === undefined)
      await send(proposer, { type: 'ProposeGrant', role, org, from, reason: '演示账号' });
    const proposed = (await held()).grants.find(
      (grant) => grant.role === role && grant.org === org,
    );
    if (proposed !== undefined && proposed.confirmedBy === undefined)
      await send(confirmer, { type: 'ConfirmGrant', grantId: proposed.grantId });
  }
};

/**
 * Makes the account of somebody who signs in. The office appoints experts, so their accounts are there as soon as an
 * office has signed in, whether they themselves ever have or not.
 */
export const prepareAccount = async (
  ports: Ports,
  accounts: readonly DemoAccount[],
  account: DemoAccount,
): Promise<void> => {
  const holds = (one: DemoAccount, wanted: string) =>
    one.grants.some(({ role }) => role === wanted);
  const experts = holds(account, 'office') ? accounts.filter((one) => holds(one, 'expert')) : [];
  await Promise.all([account, ...experts].map((one) => ensureAccount(ports, one)));
};
