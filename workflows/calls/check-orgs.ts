import type { OrgKind } from '../orgs/kind.ts';
import type { OrgDirectory } from '../orgs/org.ts';
import { type Call, decidersOf } from './call.ts';
import { checkEscalation } from './check-escalation.ts';
import { block, type CallProblem, repeated, warn } from './problem.ts';

/** Bodies that take part in a decision, whatever they are called: never an applicant's park or an expert. */
const DECIDERS: readonly OrgKind[] = [
  'decision-body',
  'office',
  'department',
  'county',
  'zone',
  'city',
  'province-department',
  'ministry',
];
/** Who can end the waiting for a silent department: somebody there must be able to be asked. */
const ESCALATED: readonly OrgKind[] = ['office', 'decision-body'];
const OFFICES: readonly OrgKind[] = ['office', 'department', 'province-department', 'ministry'];

const unknown = (path: string, id: string): CallProblem =>
  block(path, 'call.org-exists', `机构“${id}”不在机构库中`, `no organisation “${id}” is known`);

const ofKind = (
  orgs: OrgDirectory,
  path: string,
  id: string,
  kinds?: readonly OrgKind[],
): readonly CallProblem[] => {
  const org = orgs.byId.get(id);
  if (org === undefined) return [unknown(path, id)];
  if (kinds === undefined || kinds.includes(org.kind)) return [];
  return [
    block(
      path,
      'call.org-kind',
      `“${org.name.zh}”不能担任此角色`,
      `“${org.name.en}” is a ${org.kind}: expected ${kinds.join(' or ')}`,
    ),
  ];
};

const twice = (path: string, ids: readonly string[]): readonly CallProblem[] =>
  repeated(ids).map((id) =>
    block(path, 'call.org-once', `“${id}”重复列出`, `“${id}” is listed more than once`),
  );

const checkDepartments = (call: Call, orgs: OrgDirectory): readonly CallProblem[] => [
  ...call.reviewingDepartments.flatMap(({ org, silence }, i) => [
    ...ofKind(orgs, `reviewingDepartments.${i}.org`, org, ['department', 'public-authority']),
    ...(silence?.rule === 'wait-and-escalate'
      ? ofKind(orgs, `reviewingDepartments.${i}.silence.escalateTo`, silence.escalateTo, ESCALATED)
      : []),
  ]),
  ...twice(
    'reviewingDepartments',
    call.reviewingDepartments.map(({ org }) => org),
  ),
  ...(call.silence.rule === 'wait-and-escalate'
    ? ofKind(orgs, 'silence.escalateTo', call.silence.escalateTo, ESCALATED)
    : []),
];

const mayFile = (call: Call, orgs: OrgDirectory, id: string): boolean => {
  const { kinds, orgs: only } = call.mayFile;
  const kind = orgs.byId.get(id)?.kind;
  return kind !== undefined && kinds.includes(kind) && (only === undefined || only.includes(id));
};

const notAmongKinds = (index: number): CallProblem =>
  block(
    `mayFile.afterPreliminaryReview.${index}`,
    'call.preliminary-kind',
    '须经县级初审的单位类型应同时在可申报类型中',
    'a kind that needs the preliminary review must be among those that may file',
  );
const nobodyOfKind = (index: number, kind: string): CallProblem =>
  warn(
    `mayFile.kinds.${index}`,
    'call.kind-present',
    '机构库中没有这一类申报单位',
    `no organisation of the kind ${kind} is known`,
  );
const quotaForNobody = (id: string): CallProblem =>
  block(
    `quota.units.${id}`,
    'call.quota-unit',
    `“${id}”不是本批次的申报单位，不能分配名额`,
    `“${id}” may not file in this call, so it has no quota`,
  );

/** Places of one unit are kept together, and each act on one rewrites them. */
const MOST_PLACES = 500;

const quotaTooLarge = (path: string): CallProblem =>
  block(
    path,
    'call.quota-most',
    `每个单位的申报名额最多${MOST_PLACES}个；不限数量的，不设名额`,
    `a unit’s quota is at most ${MOST_PLACES}: leave it out where a unit may file as many as it likes`,
  );

const checkQuota = ({ quota }: Call): readonly CallProblem[] => [
  ...((quota.perUnit ?? 0) > MOST_PLACES ? [quotaTooLarge('quota.perUnit')] : []),
  ...Object.entries(quota.units).flatMap(([id, most]) =>
    most > MOST_PLACES ? [quotaTooLarge(`quota.units.${id}`)] : [],
  ),
];

const checkApplicants = (call: Call, orgs: OrgDirectory): readonly CallProblem[] => {
  const { kinds, orgs: only = [], afterPreliminaryReview } = call.mayFile;
  const present = new Set([...orgs.byId.values()].map(({ kind }) => kind));
  return [
    ...only.flatMap((id, i) => ofKind(orgs, `mayFile.orgs.${i}`, id, kinds)),
    ...afterPreliminaryReview.flatMap((kind, i) =>
      kinds.includes(kind) ? [] : [notAmongKinds(i)],
    ),
    ...kinds.flatMap((kind, i) => (present.has(kind) ? [] : [nobodyOfKind(i, kind)])),
    ...Object.keys(call.quota.units).flatMap((id) =>
      mayFile(call, orgs, id) ? [] : [quotaForNobody(id)],
    ),
    ...checkQuota(call),
  ];
};

const checkUpstream = ({ upstream }: Call, orgs: OrgDirectory): readonly CallProblem[] => {
  if (upstream === undefined) return [];
  const issuer = orgs.byId.get(upstream.issuer);
  return [
    ...ofKind(orgs, 'upstream.issuer', upstream.issuer, OFFICES),
    ...(issuer === undefined || issuer.level === upstream.level
      ? []
      : [
          block(
            'upstream.level',
            'call.upstream-level',
            '上级通知的层级与发文机关的层级不一致',
            'the level of the upstream call is not its issuer’s',
          ),
        ]),
  ];
};

const checkLevels = (call: Call, orgs: OrgDirectory): readonly CallProblem[] => {
  const levels = new Set([...orgs.byId.values()].map(({ level }) => level));
  const named = [
    ['level', call.level],
    ...(call.kind !== 'application' || call.requiresTitle === undefined
      ? []
      : [['requiresTitle', call.requiresTitle]]),
  ];
  return named.flatMap(([path = '', level = '']) =>
    levels.has(level)
      ? []
      : [
          block(
            path,
            'call.level-exists',
            `没有“${level}”这一层级`,
            `no level “${level}” is known`,
          ),
        ],
  );
};

/** Everything in a call that names an organisation or a level. */
export const checkOrgs = (call: Call, orgs: OrgDirectory): readonly CallProblem[] => [
  ...ofKind(orgs, 'office', call.office, OFFICES),
  ...(call.kind === 'application'
    ? ofKind(orgs, 'publicNotice.issuer', call.publicNotice.issuer)
    : ofKind(orgs, 'late.escalateTo', call.late.escalateTo, ESCALATED)),
  ...checkDepartments(call, orgs),
  ...checkEscalation(call),
  ...decidersOf(call).flatMap(({ org }, i) =>
    ofKind(orgs, `decisionChain.${i}.org`, org, DECIDERS),
  ),
  ...twice(
    'decisionChain',
    decidersOf(call).map(({ org }) => org),
  ),
  ...checkApplicants(call, orgs),
  ...checkUpstream(call, orgs),
  ...checkLevels(call, orgs),
];
