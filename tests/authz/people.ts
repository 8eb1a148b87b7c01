import type { Instance } from '../end-to-end/instance.ts';
import { done } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { giveAgainstRules } from './odd-grants.ts';

/** A right that somebody holds today. */
export interface Held {
  readonly role: string;
  readonly org: string;
}

/** One account of the check, with what it holds: written by hand, as an office would write it down. */
export interface Somebody {
  /** What the reports call it. */
  readonly name: string;
  /** The demo account that it signs in with. */
  readonly alias: string;
  readonly holds: readonly Held[];
}

const plain = (alias: string, ...holds: readonly string[]): Somebody => ({
  name: alias,
  alias,
  holds: holds.map((held) => {
    const [role = '', org = ''] = held.split('@');
    return { role, org };
  }),
});

/** The demo's own accounts that stand differently to the applications. */
const USUAL: readonly Somebody[] = [
  plain('county:371625', 'clerk@371625'),
  plain('head:371625', 'unit-head@371625'),
  plain('county:371623', 'clerk@371623'),
  plain('head:371623', 'unit-head@371623'),
  plain('county:371621', 'clerk@371621'),
  plain('head:371621', 'unit-head@371621'),
  plain('county:BZ-PARK-BX', 'clerk@BZ-PARK-BX'),
  plain('head:BZ-PARK-BX', 'unit-head@BZ-PARK-BX'),
  plain('county:371600', 'clerk@371600'),
  plain('office', 'office@BZ-OFFICE'),
  plain('office:2', 'office@BZ-OFFICE'),
  plain('office:SD-OFFICE', 'office@SD-OFFICE'),
  plain('department:BZ-STATS', 'department@BZ-STATS'),
  plain('department:BZ-TAX', 'department@BZ-TAX'),
  plain('department:BZ-COMMERCE', 'department@BZ-COMMERCE'),
  plain('department:BZ-CUSTOMS', 'department@BZ-CUSTOMS'),
  plain('expert:3', 'expert@X-EXPERT-CHEMISTRY'),
  plain('body:BZ-LEADING-GROUP', 'leading-group@BZ-LEADING-GROUP'),
  plain('body:BZ-VICE-MAYOR', 'leading-group@BZ-VICE-MAYOR'),
  plain('body:BZ-IIT-PARTY-GROUP', 'leading-group@BZ-IIT-PARTY-GROUP'),
  plain('province:SD-IIT', 'province-department@SD-IIT'),
  plain('supervision:BZ-DISCIPLINE', 'supervision@BZ-DISCIPLINE'),
  plain('auditor:BZ-AUDIT', 'auditor@BZ-AUDIT'),
  plain('admin:1', 'administrator@SYSTEM'),
];

/** A demo account whose right has ended; what it was given instead. */
interface Odd {
  readonly alias: string;
  readonly given?: string;
  /** What the reports call it; default: what was given. */
  readonly name?: string;
}

/**
 * Roles at organisations that have other work: nobody grants them now, an older version may have. An organisation
 * alone, or a role alone, must open nothing.
 */
const ODD: readonly Odd[] = [
  // Each seat in one role: as the demo has them, the first holds both.
  { alias: 'expert:1', given: 'expert@X-EXPERT-MATERIALS', name: 'expert:1' },
  { alias: 'expert:2', given: 'panel-chair@X-EXPERT-TEXTILES', name: 'expert:2' },
  { alias: 'head:371602' },
  // At a higher level the applicant is an office; here it stands for that.
  { alias: 'department:BZ-NDRC', given: 'unit-head@BZ-VICE-MAYOR' },
  { alias: 'department:BZ-MARKET', given: 'office@371625' },
  { alias: 'department:BZ-SASAC', given: 'office@371623' },
  { alias: 'county:371603', given: 'clerk@BZ-OFFICE' },
  { alias: 'head:371603', given: 'unit-head@BZ-LEADING-GROUP' },
  { alias: 'county:371622', given: 'department@BZ-OFFICE' },
  { alias: 'head:371622', given: 'leading-group@BZ-OFFICE' },
  { alias: 'county:371681', given: 'office@BZ-STATS' },
  { alias: 'head:371681', given: 'department@371625' },
  { alias: 'county:BZ-ZONE-JKQ', given: 'clerk@BZ-STATS' },
  { alias: 'head:BZ-ZONE-JKQ', given: 'expert@BZ-LEADING-GROUP' },
  { alias: 'county:BZ-ZONE-GXQ', given: 'leading-group@371625' },
  { alias: 'head:BZ-ZONE-GXQ', given: 'expert@371625' },
  { alias: 'county:BZ-ZONE-BH', given: 'administrator@371625' },
  { alias: 'head:BZ-ZONE-BH', given: 'expert@BZ-OFFICE' },
  { alias: 'department:BZ-LAND', given: 'department@BZ-DISCIPLINE' },
  { alias: 'department:BZ-HR', given: 'office@SD-IIT' },
  { alias: 'department:BZ-FINANCE', given: 'panel-chair@BZ-STATS' },
  { alias: 'department:BZ-ECOLOGY', given: 'leading-group@BZ-COMMERCE' },
];

const oddly = ({ alias, given, name = given ?? `ended ${alias}` }: Odd): Somebody => ({
  ...plain(alias, ...(given === undefined ? [] : [given])),
  name,
});

/** A right that one administrator proposed and none confirmed. */
const PROPOSED = 'county:371602';

/** Everybody who asks. */
export const everybody: readonly Somebody[] = [
  ...USUAL,
  ...ODD.map(oddly),
  { ...plain(PROPOSED), name: 'proposed office@BZ-OFFICE' },
];

const FEW: readonly string[] = [
  'county:371625',
  'head:371625',
  // Roles that merely sit at the county that applies: whatever is its own by mistake is theirs too.
  'office@371625',
  'department@371625',
  'county:371623',
  'county:371621',
  'office',
  'office:SD-OFFICE',
  'department:BZ-STATS',
  'department:BZ-TAX',
  'department:BZ-COMMERCE',
  'expert:1',
  'expert:2',
  'body:BZ-LEADING-GROUP',
  'province:SD-IIT',
  'supervision:BZ-DISCIPLINE',
  'auditor:BZ-AUDIT',
  'leading-group@BZ-OFFICE',
  'ended head:371602',
];
export const few: readonly Somebody[] = everybody.filter(({ name }) => FEW.includes(name));

const accountOf = async (instance: Instance, alias: string): Promise<string> =>
  text(done(await instance.as(alias).get('/api/me')).body, 'account');

const endAll = async (instance: Instance, account: string): Promise<void> => {
  const admin = instance.as('admin:1');
  const { body } = done(await admin.get(`/api/accounts/${account}`));
  for (const grant of Object(body).grants ?? [])
    done(
      await admin.post(`/api/accounts/${account}/commands/EndGrant`, {
        grantId: text(grant, 'grantId'),
        from: '2026-03-02',
        reason: '调离岗位',
      }),
    );
};

/** Ends the rights of the odd accounts and gives them what they are to have; resolves with everybody's account id. */
export const prepare = async (
  instance: Instance,
  people: readonly Somebody[],
): Promise<ReadonlyMap<string, string>> => {
  const accounts = new Map<string, string>();
  for (const { name, alias } of people) accounts.set(name, await accountOf(instance, alias));
  for (const { name, alias, holds } of people) {
    const account = accounts.get(name) ?? '';
    if (alias !== PROPOSED && !ODD.some((odd) => odd.alias === alias)) continue;
    await endAll(instance, account);
    for (const held of holds) await giveAgainstRules(instance, account, held);
    if (alias === PROPOSED)
      done(
        await instance.as('admin:1').post(`/api/accounts/${account}/commands/ProposeGrant`, {
          role: 'office',
          org: 'BZ-OFFICE',
          from: '2026-03-02',
          reason: '岗位调整',
        }),
      );
  }
  return accounts;
};
