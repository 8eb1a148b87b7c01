import { BODY, ESCALATED, OFFICE, UPSTREAM } from './call.ts';
import type { Moment } from './moment.ts';
import type { Held, Somebody } from './people.ts';

// Written from how offices work and from the guides, and not from workflows/rights.ts: the check would otherwise
// find right whatever stands there.

const FILES: readonly string[] = ['clerk', 'unit-head', 'office'];

const side = ({ org }: Held, { applicant, partners, recommender }: Moment): readonly string[] => [
  ...(org === applicant ? ['applicant'] : []),
  ...(partners.includes(org) ? ['partner'] : []),
  ...(org === recommender ? ['recommender'] : []),
];

const departmental = ({ org }: Held, { asked }: Moment): readonly string[] =>
  asked.includes(org) ? ['asked'] : [];

const inquires = ({ role, org }: Held, { inquirers }: Moment): boolean =>
  inquirers.some((one) => one.role === role && one.org === org);

const byRole = ({ name }: Somebody, held: Held, moment: Moment): readonly string[] => {
  const { role, org } = held;
  if (FILES.includes(role))
    return [...side(held, moment), ...(role === 'office' && org === OFFICE ? ['office'] : [])];
  switch (role) {
    case 'department':
      return departmental(held, moment);
    case 'expert':
    case 'panel-chair':
      return moment.seated[name] === undefined ? [] : ['seated'];
    case 'leading-group':
      return org === BODY && moment.filed ? ['decider'] : [];
    case 'province-department':
      return org === UPSTREAM && moment.sent ? ['upstream'] : [];
    case 'auditor':
    case 'supervision':
      return ['watching'];
    default:
      return [];
  }
};

const relations = (person: Somebody, held: Held, moment: Moment): readonly string[] => [
  ...byRole(person, held, moment),
  ...(inquires(held, moment) ? ['inquirer'] : []),
  // Once departments are asked, whoever would end the waiting for a silent one follows it.
  ...(moment.asked.length > 0 && ESCALATED.includes(`${held.role} ${held.org}`)
    ? ['escalated']
    : []),
];

/** How somebody stands to an application, as `role relation`; none: it does not exist for them. */
export const standing = (person: Somebody, moment: Moment): ReadonlySet<string> =>
  new Set(
    person.holds.flatMap((held) =>
      relations(person, held, moment).map((relation) => `${held.role} ${relation}`),
    ),
  );

/** In short, what the rules about reading ask. */
export interface Reader {
  readonly sees: boolean;
  /** Applicant, partner or recommending unit. */
  readonly side: boolean;
  readonly office: boolean;
  readonly auditor: boolean;
  readonly supervision: boolean;
  readonly decides: boolean;
  readonly asked: boolean;
  readonly escalated: boolean;
  readonly inquires: boolean;
  readonly upstream: boolean;
  readonly seated: boolean;
  /** The interest is declared, and scores, or the chair's word for the panel, are still asked for: the papers are open. */
  readonly papers: boolean;
}

export const readerOf = (person: Somebody, moment: Moment): Reader => {
  const found = standing(person, moment);
  const has = (...relations: readonly string[]) =>
    [...found].some((one) => relations.includes(one.split(' ')[1] ?? ''));
  return {
    sees: found.size > 0,
    side: has('applicant', 'partner', 'recommender'),
    office: has('office'),
    auditor: found.has('auditor watching'),
    supervision: found.has('supervision watching'),
    decides: has('decider'),
    asked: has('asked'),
    escalated: has('escalated'),
    inquires: has('inquirer'),
    upstream: has('upstream'),
    seated: has('seated'),
    papers:
      moment.seated[person.name] === true &&
      (!moment.closed || (moment.awaitsPanel && found.has('panel-chair seated'))),
  };
};

/** Office of the round, and those who audit it. */
export const whole = ({ office, auditor, supervision }: Reader): boolean =>
  office || auditor || supervision;
