import type { OrgDirectory } from '../../workflows/orgs/org.ts';

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

/** One account per organisation and role that the demo data knows; counties get a clerk and a unit head. */
export const demoAccounts = (orgs: OrgDirectory): readonly DemoAccount[] => {
  const of = (...kinds: readonly string[]) =>
    [...orgs.byId.values()].filter((org) => kinds.includes(org.kind) && org.validTo === undefined);
  const applicants = of('county', 'zone', 'city', 'park', 'promotion-organization').flatMap(
    (org) => [
      account(`county:${org.id}`, `${org.shortName.zh}经办人`, `clerk, ${org.shortName.en}`, [
        { role: 'clerk', org: org.id },
      ]),
      account(`head:${org.id}`, `${org.shortName.zh}单位负责人`, `unit head, ${org.shortName.en}`, [
        { role: 'unit-head', org: org.id },
      ]),
    ],
  );
  const offices = of('office').flatMap((org, index) =>
    [1, 2].map((person) =>
      account(
        index === 0
          ? person === 1
            ? 'office'
            : 'office:2'
          : `office:${org.id}${person === 1 ? '' : ':2'}`,
        `${org.shortName.zh}工作人员${person}`,
        `officer ${person}, ${org.shortName.en}`,
        [{ role: 'office', org: org.id }],
      ),
    ),
  );
  const departments = of('department').map((org) =>
    account(`department:${org.id}`, `${org.shortName.zh}经办人`, `officer, ${org.shortName.en}`, [
      { role: 'department', org: org.id },
    ]),
  );
  const bodies = of('decision-body').map((org) =>
    account(`body:${org.id}`, org.shortName.zh, org.shortName.en, [
      { role: 'leading-group', org: org.id },
    ]),
  );
  const homes = [...orgs.byId.values()].filter(({ id }) => id.startsWith('X-EXPERT-'));
  const experts = Array.from({ length: EXPERTS }, (_none, index) => {
    const org = homes[index % homes.length]?.id ?? 'BZ-EXPERTS';
    return account(
      `expert:${index + 1}`,
      `评审专家${index + 1}（示例）`,
      `expert ${index + 1} (sample)`,
      [{ role: 'expert', org }, ...(index === 0 ? [{ role: 'panel-chair', org }] : [])],
    );
  });
  const others = [
    ...of('province-department').map((org) =>
      account(`province:${org.id}`, `${org.shortName.zh}工作人员`, `officer, ${org.shortName.en}`, [
        { role: 'province-department', org: org.id },
      ]),
    ),
    ...of('supervision').map((org) =>
      account(
        `supervision:${org.id}`,
        `${org.shortName.zh}工作人员`,
        `officer, ${org.shortName.en}`,
        [{ role: 'supervision', org: org.id }],
      ),
    ),
    ...of('audit').map((org) =>
      account(`auditor:${org.id}`, `${org.shortName.zh}审计人员`, `auditor, ${org.shortName.en}`, [
        { role: 'auditor', org: org.id },
      ]),
    ),
    account('admin:1', '系统管理员1', 'administrator 1', []),
    account('admin:2', '系统管理员2', 'administrator 2', []),
  ];
  return [...offices, ...applicants, ...departments, ...experts, ...bodies, ...others];
};
