import type { Instance } from '../end-to-end/instance.ts';
import { done } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';

export const accountOf = async (instance: Instance, alias: string): Promise<string> =>
  text(done(await instance.as(alias).get('/api/me')).body, 'account');

const command = async (
  instance: Instance,
  alias: string,
  account: string,
  name: string,
  body: object,
): Promise<void> =>
  void done(await instance.as(alias).post(`/api/accounts/${account}/commands/${name}`, body));

/** A right that one administrator proposes and the other confirms. */
export const grant = async (
  instance: Instance,
  account: string,
  right: { readonly role: string; readonly org: string },
  from = '2026-03-02',
): Promise<void> => {
  await command(instance, 'admin:1', account, 'ProposeGrant', {
    ...right,
    from,
    reason: '岗位调整通知（示例）',
  });
  const { body } = done(await instance.as('admin:1').get(`/api/accounts/${account}`));
  const proposed = list(body, 'grants').find((one) => text(one, 'standing') === 'proposed');
  await command(instance, 'admin:2', account, 'ConfirmGrant', {
    grantId: text(proposed, 'grantId'),
  });
};

/** All that an account may act as, from now on no more. */
export const endGrants = async (instance: Instance, account: string): Promise<void> => {
  const { body } = done(await instance.as('admin:1').get(`/api/accounts/${account}`));
  for (const one of list(body, 'grants'))
    if (text(one, 'standing') === 'held')
      await command(instance, 'admin:1', account, 'EndGrant', {
        grantId: text(one, 'grantId'),
        from: '2026-03-02',
        reason: '调离岗位',
      });
};

/** A demo account that works at another organisation now, in these roles alone. */
export const moved = async (
  instance: Instance,
  alias: string,
  ...rights: readonly { readonly role: string; readonly org: string }[]
): Promise<void> => {
  const account = await accountOf(instance, alias);
  await endGrants(instance, account);
  for (const right of rights) await grant(instance, account, right);
};
