import type { Org, OrgDirectory } from '../../workflows/orgs/org.ts';

/** An account that exists only with `--demo`: everybody may use it, so it is bound to 127.0.0.1. */
export interface DemoAccount {
  /** What `tidu token --as` takes, e.g. `county:371625`. */
  readonly alias: string;
  /** OIDC subject. */
  readonly subject: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly grants: readonly { readonly role: string; readonly org: string }[];
}

const account = (
  alias: string,
  zh: string,
  en: string,
  grants: DemoAccount['grants'],
): DemoAccount => ({
  alias,
  subject: `demo:${alias}`,
  name: { zh, en },
  grants,
});

/** Two administrators, since one alone changes nothing. */
export const DEMO_ADMINISTRATORS = ['demo:admin:1', 'demo:admin:2'] as const;

const EXPERTS = 9;

type Of = (...kinds: readonly string[]) => readonly Org[];

const at = (role: string, { id }: Org): DemoAccount['grants'] => [{ role, org: id }];

/** One account at each organisation of a kind. */
const officers = (orgs: readonly Org[], alias: string, role: string, zh: string, en: string) =>
  orgs.map((org) =>
    account(
      `${alias}:${org.id}`,
      `${org.shortName.zh}${zh}`,
      `${en}, ${org.shortName.en}`,
      at(role, org),
    ),
  );

const applicants = (of: Of): readonly DemoAccount[] =>
  of('county', 'zone', 'city', 'park', 'promotion-organization').flatMap((org) => [
    ...officers([org], 'county', 'clerk', '经办人', 'clerk'),
    ...officers([org], 'head', 'unit-head', '单位负责人', 'unit head'),
  ]);

/** Two people in each, since one checks what the other records; the first office needs no id. */
const offices = (of: Of): readonly DemoAccount[] =>
  of('office').flatMap((org, index) =>
    [1, 2].map((person) =>
      account(
        `office${index === 0 ? '' : `:${org.id}`}${person === 1 ? '' : ':2'}`,
        `${org.shortName.zh}工作人员${person}`,
        `officer ${person}, ${org.shortName.en}`,
        at('office', org),
      ),
    ),
  );

const bodies = (of: Of): readonly DemoAccount[] =>
  of('decision-body').map((org) =>
    account(`body:${org.id}`, org.shortName.zh, org.shortName.en, at('leading-group', org)),
  );

const experts = (orgs: OrgDirectory): readonly DemoAccount[] => {
  const homes = [...orgs.byId.values()].filter(({ id }) => id.startsWith('X-EXPERT-'));
  return Array.from({ length: EXPERTS }, (_none, index) => {
    const org = homes[index % homes.length]?.id ?? 'BZ-EXPERTS';
    return account(
      `expert:${index + 1}`,
      `评审专家${index + 1}（示例）`,
      `expert ${index + 1} (sample)`,
      [{ role: 'expert', org }, ...(index === 0 ? [{ role: 'panel-chair', org }] : [])],
    );
  });
};

/** One account per organisation and role that the demo data knows; counties get a clerk and a unit head. */
export const demoAccounts = (orgs: OrgDirectory): readonly DemoAccount[] => {
  const of: Of = (...kinds) =>
    [...orgs.byId.values()].filter((org) => kinds.includes(org.kind) && org.validTo === undefined);
  return [
    ...offices(of),
    ...applicants(of),
    ...officers(of('department'), 'department', 'department', '经办人', 'officer'),
    ...experts(orgs),
    ...bodies(of),
    ...officers(
      of('province-department'),
      'province',
      'province-department',
      '工作人员',
      'officer',
    ),
    ...officers(of('supervision'), 'supervision', 'supervision', '工作人员', 'officer'),
    ...officers(of('audit'), 'auditor', 'auditor', '审计人员', 'auditor'),
    account('admin:1', '系统管理员1', 'administrator 1', []),
    account('admin:2', '系统管理员2', 'administrator 2', []),
  ];
};
