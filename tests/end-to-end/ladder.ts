import { readFileSync } from 'node:fs';
import { Failure } from '../../engine/failure.ts';
import type { ReferenceData } from '../../functions/kinds/reference.ts';
import { referenceData } from '../../functions/wiring/reference-data.ts';
import { type Org, orgDirectory } from '../../workflows/orgs/org.ts';
import { list, text } from '../round/api.ts';
import type { Answer, Person } from './instance.ts';

/** One level whose office is on the system: who runs its round, who decides, and the code in its document numbers. */
export interface Rung {
  readonly level: string;
  readonly callId: string;
  readonly office: string;
  readonly body: string;
  readonly code: string;
}

export const CITY: Rung = {
  level: 'city',
  callId: 'ladder-city',
  office: 'BZ-OFFICE',
  body: 'BZ-LEADING-GROUP',
  code: '滨工信函',
};
export const PROVINCE: Rung = {
  level: 'province',
  callId: 'ladder-province',
  office: 'SD-OFFICE',
  body: 'SD-IIT',
  code: '鲁工信产',
};
/** A level that no file of the product knows. */
export const REGION: Rung = {
  level: 'region',
  callId: 'ladder-region',
  office: 'LUBEI-OFFICE',
  body: 'LUBEI-GROUP',
  code: '鲁北集群',
};

const org = (id: string, kind: Org['kind'], zh: string, en: string, parent: string): Org => ({
  id,
  kind,
  level: REGION.level,
  name: { zh, en },
  shortName: { zh, en },
  parent,
  sample: true,
});

/** The shipped data with one more level between city and province: three organisations, one parent, one line. */
export const withRegion = (): ReferenceData => {
  const shipped = [...referenceData.orgs.byId.values()].map((one) =>
    one.id === '371600' ? { ...one, parent: 'LUBEI' } : one,
  );
  return {
    ...referenceData,
    levels: referenceData.levels.flatMap((one) =>
      one.id === 'province'
        ? [{ id: REGION.level, order: 2.5, name: { zh: '经济圈级', en: 'Region' } }, one]
        : [one],
    ),
    orgs: orgDirectory('with-a-region', [
      ...shipped,
      org('LUBEI', 'public-authority', '鲁北经济圈(示例)', 'Lubei region (sample)', 'SD'),
      org(REGION.office, 'office', '鲁北经济圈办公室(示例)', 'Office of Lubei (sample)', 'LUBEI'),
      org(REGION.body, 'decision-body', '鲁北经济圈联席会议(示例)', 'Council (sample)', 'LUBEI'),
    ]),
  };
};

const bench: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync('data/calls/bench.json', 'utf8'),
);
const said = (zh: string, en: string) => ({ zh, en });

const outcomes = (top: boolean) => [
  top
    ? {
        id: 'recognised',
        kind: 'recognise',
        title: said('认定(示例)', 'Recognised (sample)'),
        legalBasis: '示例依据',
      }
    : { id: 'recommend', kind: 'recommend', title: said('拟推荐', 'To be recommended') },
  { id: 'not', kind: 'not', title: said('未入选', 'Not selected') },
];

/** A small round without departments, experts and notice; `above` is where it recommends to. */
export const callOf = ({ level, callId, office, body }: Rung, above?: Rung) => ({
  ...bench,
  id: callId,
  level,
  office,
  window: { opensAt: '2026-01-01T00:00:00.000Z', closesAt: '2026-06-30T09:30:00.000Z' },
  mayFile: { kinds: ['county', 'office'], jointApplications: false },
  vetoFacts: [],
  reviewingDepartments: [],
  experts: { seats: 0 },
  decisionChain: [
    { org: body, title: said('集体研究', 'Decides'), document: said('会议纪要', 'Minutes') },
  ],
  outcomes: outcomes(above === undefined),
  publicNotice: {
    days: 0,
    issuer: office,
    contact: { telephone: '0543-0000011' },
    supervisionTelephone: '0543-0000012',
  },
  validityYears: 3,
  ...(above === undefined
    ? {}
    : {
        upstream: {
          title: `${above.level}申报通知(示例)`,
          level: above.level,
          issuer: above.office,
          deadline: '2026-11-30T09:30:00.000Z',
          quota: 3,
          callId: above.callId,
        },
      }),
});

export class LadderBroke extends Failure {
  override readonly name = 'LadderBroke';
}

export const done = (answer: Answer): Answer => {
  if (answer.status < 300) return answer;
  throw new LadderBroke(`${answer.status} ${JSON.stringify(answer.body).slice(0, 800)}`);
};

export type As = (alias: string) => Person;

/** Two officers of each office; the first office of the directory has the short alias. */
const officers = (as: As, { office }: Rung): readonly [Person, Person] =>
  office === 'BZ-OFFICE'
    ? [as('office'), as('office:2')]
    : [as(`office:${office}`), as(`office:${office}:2`)];

let serial = 0;
/** Another number each time, dated the day on which these stories play. */
export const paper = (code: string) => {
  serial += 1;
  return { number: `${code}〔2026〕${serial}号`, title: '示例文件', date: '2026-03-03' };
};

export const send = async (person: Person, stream: string, command: string, body: unknown = {}) =>
  done(await person.post(`/api/${stream}/commands/${command}`, body)).body;

/** The body's act, recorded from its minutes by one officer and checked by the other (代录). */
const onBehalf = async (as: As, rung: Rung, stream: string, act: unknown): Promise<void> => {
  const [first, second] = officers(as, rung);
  const document = Reflect.get(Object(act), 'document');
  const behalfOf = { role: 'leading-group', org: rung.body };
  await send(first, stream, 'RecordOnBehalf', { behalfOf, document, act });
  const records = (done(await second.get(`/api/${stream}`)).body ?? {}) as object;
  const pending = list(records, 'records').concat(list(records, 'state', 'records'));
  const recordId = text(pending.at(-1), 'recordId');
  await send(second, stream, 'CheckRecord', { recordId, correct: true });
};

export const decide = (as: As, rung: Rung, caseId: string, outcome: string): Promise<void> =>
  onBehalf(as, rung, `cases/${caseId}`, {
    type: 'RecordDecision',
    body: rung.body,
    verdict: 'adopt',
    outcome,
    ...(outcome === 'not' ? { reason: '产业链不完整' } : {}),
    document: paper(`${rung.code}纪`),
  });

export const accept = (as: As, rung: Rung, caseId: string) =>
  send(officers(as, rung)[0], `cases/${caseId}`, 'AcceptCase');

/** Nominated in this order, approved by the body, sent by one letter. Resolves with the batch's path. */
export const recommend = async (as: As, rung: Rung, cases: readonly string[]): Promise<string> => {
  const [office] = officers(as, rung);
  const { body } = done(await office.post('/api/recommendations', { callId: rung.callId }));
  const stream = `recommendations/${text(body, 'id')}`;
  for (const [index, caseId] of cases.entries())
    await send(office, stream, 'Nominate', { caseId, rank: index + 1 });
  await onBehalf(as, rung, stream, {
    type: 'ApproveNominations',
    body: rung.body,
    document: paper(`${rung.code}纪`),
  });
  await send(office, stream, 'SendLetter', {
    document: { ...paper(rung.code), kind: '文件' },
    cases,
  });
  return stream;
};

export const recognise = (as: As, rung: Rung, caseId: string) =>
  send(officers(as, rung)[0], `cases/${caseId}`, 'IssueRecognition', {
    document: paper(rung.code),
  });

export const openCall = async (as: As, rung: Rung, above?: Rung): Promise<void> =>
  void done(await officers(as, rung)[0].post('/api/calls', { call: callOf(rung, above) }));
