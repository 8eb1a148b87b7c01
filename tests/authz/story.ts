import type { Instance } from '../end-to-end/instance.ts';
import { act, CALL, done, openCall, paper, publish } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { BODY, DEPARTMENTS, SETTINGS } from './call.ts';
import { type Applying, fill, open, saveDrafts, signAndFile } from './filing.ts';
import { mark, SEAT_SCORE } from './marks.ts';
import type { Moment } from './moment.ts';
import { objections } from './objections.ts';

const LEAD = '371625';
/** The first batch is recommended by then. */
const LATER = '2026-03-06';

/** What one application has gone through; each step goes on from the one before. */
type Step = (instance: Instance, moment: Moment) => Promise<Partial<Moment>>;

const draft: Step = async (instance, moment) => {
  await saveDrafts(instance, moment.id, applying(moment));
  return {};
};

const file: Step = async (instance, moment) => {
  const fileId = await fill(instance, moment.id, applying(moment));
  await signAndFile(instance, moment.id, applying(moment));
  return { fileId, filed: true };
};

/** A park files by way of its county, which has not yet said anything. */
const filePark: Step = async (instance, moment) => {
  return { ...(await file(instance, moment)), filed: false, recommender: LEAD };
};

const giveBack: Step = async (instance, { id, name }) => {
  const items = [{ path: 'size.output', reason: mark('returned', name) }];
  await act(instance.as('office'), id, 'ReturnForCorrection', { items });
  return {};
};

const decline: Step = async (instance, { id }) => {
  const reason = { reason: '申报主体不属于本批次申报范围。', basis: '申报通知第二条' };
  await act(instance.as('office'), id, 'DeclineCase', reason);
  return {};
};

const accept: Step = async (instance, { id }) => {
  await act(instance.as('office'), id, 'AcceptCase');
  return { asked: DEPARTMENTS };
};

const statsAnswers: Step = async (instance, { id, name }) => {
  await act(instance.as('department:BZ-STATS'), id, 'GiveOpinion', {
    verdict: 'objection',
    values: [{ field: 'size.output', value: '77.7', source: '年报', note: mark('opinion', name) }],
  });
  return {};
};

const agree: Step = async (instance, { id }) => {
  for (const org of DEPARTMENTS)
    await act(instance.as(`department:${org}`), id, 'GiveOpinion', { verdict: 'no-objection' });
  return {};
};

const HOMES = ['X-EXPERT-MATERIALS', 'X-EXPERT-TEXTILES'] as const;

const seat = async (instance: Instance, { id }: Moment, n: 1 | 2): Promise<void> => {
  const { body } = await instance.as(`expert:${n}`).get('/api/me');
  const org = HOMES[n - 1];
  const expert = text(body, 'account');
  await act(instance.as('office'), id, 'AppointExpert', { seat: String(n), expert, org });
};

const declare = (instance: Instance, { id }: Moment, n: 1 | 2) =>
  act(instance.as(`expert:${n}`), id, 'DeclareInterest', {
    seat: String(n),
    conflict: false,
    commitment: true,
  });

export const score = (instance: Instance, { id, name }: Pick<Moment, 'id' | 'name'>, n: 1 | 2) =>
  act(instance.as(`expert:${n}`), id, 'ScoreCase', {
    seat: String(n),
    lines: [
      {
        line: 'scale',
        score: n === 1 ? SEAT_SCORE : 5100,
        ...(n === 1 ? { remark: mark('remark', name) } : {}),
      },
      { line: 'innovation', score: 3300 },
    ],
  });

/** Both sit, the first has declared. */
const appoint: Step = async (instance, moment) => {
  for (const n of [1, 2] as const) await seat(instance, moment, n);
  await declare(instance, moment, 1);
  return { seated: { 'expert:1': true, 'expert:2': false } };
};

const bothDeclare: Step = async (instance, moment) => {
  await declare(instance, moment, 2);
  return { seated: { 'expert:1': true, 'expert:2': true } };
};

const firstScores: Step = async (instance, moment) => {
  await score(instance, moment, 1);
  return {};
};

const secondScores: Step = async (instance, moment) => {
  await score(instance, moment, 2);
  return { closed: true, awaitsPanel: true };
};

const adopt =
  (outcome: string): Step =>
  async (instance, { id, day }) => {
    await act(instance.as(`body:${BODY}`), id, 'RecordDecision', {
      body: BODY,
      verdict: 'adopt',
      outcome,
      ...(outcome === 'not' ? { reason: '产业链不完整' } : {}),
      document: paper(day),
    });
    return { awaitsPanel: false };
  };

const toExperts: readonly Step[] = [file, accept, agree, appoint];
const toDecision: readonly Step[] = [...toExperts, bothDeclare, firstScores, secondScores];
const proposed: readonly Step[] = [...toDecision, adopt('recommend')];

/** The moments of a round, each an application that has come so far. */
const MOMENTS: Readonly<Record<string, readonly Step[]>> = {
  recommended: proposed,
  drafting: [draft],
  joint: [draft],
  park: [filePark],
  filed: [file],
  returned: [file, giveBack],
  declined: [file, decline],
  asked: [file, accept],
  departments: [file, accept, statsAnswers],
  appointing: [file, accept, agree],
  seated: toExperts,
  scoring: [...toExperts, bothDeclare, firstScores],
  decision: toDecision,
  'not-selected': [...toDecision, adopt('not')],
  notice: proposed,
  inquired: proposed,
  objected: proposed,
};

const OTHERS: Readonly<Record<string, Partial<Pick<Applying, 'applicant' | 'partners'>>>> = {
  joint: { partners: ['371623'] },
  park: { applicant: 'BZ-PARK-BX' },
};

const applying = ({ name, day, applicant, partners }: Moment): Applying => ({
  day,
  moment: name,
  applicant,
  partners,
});

const play = async (instance: Instance, name: string, day: string): Promise<Moment> => {
  const { applicant = LEAD, partners = [] } = OTHERS[name] ?? {};
  const id = await open(instance, { moment: name, applicant, partners });
  const { body } = await instance.as(`county:${applicant}`).get(`/api/cases/${id}`);
  let moment: Moment = {
    name,
    id,
    clusterId: text(body, 'clusterId'),
    day,
    applicant,
    partners,
    filed: false,
    asked: [],
    seated: {},
    closed: false,
    awaitsPanel: false,
    published: false,
    inquirers: [],
    sent: false,
  };
  for (const step of MOMENTS[name] ?? []) moment = { ...moment, ...(await step(instance, moment)) };
  return moment;
};

/** Approved by the body, sent by one letter. */
const recommend = async (instance: Instance, { id }: Moment): Promise<string> => {
  const office = instance.as('office');
  const { body } = done(await office.post('/api/recommendations', { callId: CALL }));
  const batch = text(body, 'id');
  const send = async (alias: string, command: string, content: unknown) =>
    done(
      await instance.as(alias).post(`/api/recommendations/${batch}/commands/${command}`, content),
    );
  await send('office', 'Nominate', { caseId: id, rank: 1 });
  await send(`body:${BODY}`, 'ApproveNominations', { body: BODY, document: paper(LATER) });
  const document = { ...paper(LATER), kind: '函' };
  await send('office', 'SendLetter', { document, cases: [id] });
  return batch;
};

export interface Played {
  readonly moments: readonly Moment[];
  readonly notices: readonly string[];
  readonly recommendation: string;
  /** An enterprise of the county that applies. */
  readonly entry: string;
}

/** Invented, with a check digit that is right. */
const ENTERPRISE = {
  register: 'enterprises',
  values: { code: '91371600MA0DE1075Y', name: '样例厨具有限公司', county: LEAD },
};

/** Plays a round until an application stands at each of the moments. `only` leaves others out. */
export const playRound = async (
  instance: Instance,
  only: readonly string[] = Object.keys(MOMENTS),
): Promise<Played> => {
  await openCall(instance, SETTINGS);
  const first = await play(instance, 'recommended', '2026-03-03');
  const firstNotice = await publish(instance, first.id);
  await instance.clockTo(`${LATER}T01:00:00.000Z`);
  await instance.settled();
  const recommendation = await recommend(instance, first);
  await instance.settled();
  const entry = text(
    done(await instance.as(`county:${LEAD}`).post('/api/entries', ENTERPRISE)).body,
    'id',
  );
  const others: Moment[] = [];
  for (const name of only)
    if (name !== 'recommended') others.push(await play(instance, name, LATER));
  const { noticeId, moments } = await objections(instance, others);
  return {
    moments: [{ ...first, published: true, sent: true }, ...moments],
    notices: [firstNotice, noticeId],
    recommendation,
    entry,
  };
};
