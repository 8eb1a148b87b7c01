import { type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  appoint,
  CALL,
  paper as dated,
  declare,
  done,
  file,
  openCall,
  score,
} from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';

/** The tour's round with a veto fact, and applications of it that stand on one notice. */
export interface AccidentRound {
  readonly instance: Instance;
  readonly noticeId: string;
  /** The next application of the notice that nobody has taken yet. */
  take(): string;
  /** One that nobody takes. */
  readonly untouched: string;
  /** The next application that is filed and no more, while the papers of that day were dated. */
  takeFiled(): string;
  /** Papers are dated that day from now on, and the clock stands there. */
  moveTo(day: string): Promise<void>;
  paper(): ReturnType<typeof dated>;
  accident(more?: object): object;
  settle(id: string, confirmed: boolean): Promise<unknown>;
  stateOf(id: string): Promise<unknown>;
  statusOf(id: string): Promise<string>;
  tasksOf(id: string): Promise<readonly string[]>;
  /** Id of the opinion of a department that counts. */
  opinionOf(id: string, department: string): Promise<string>;
}

const settings = {
  quota: { perUnit: 40, units: {} },
  vetoFacts: [{ id: 'accident', title: { zh: '重大安全事故', en: 'Major accident' } }],
  reviewingDepartments: [
    { org: 'BZ-STATS', indicators: ['size.revenue'] },
    { org: 'BZ-EMERGENCY', indicators: ['size.accidents'], vetoFacts: ['accident'] },
  ],
  upstream: {
    title: '山东省先进制造业集群申报（入门示例）',
    level: 'province',
    issuer: 'SD-IIT',
    deadline: '2026-04-30T09:30:00.000Z',
    quota: 5,
  },
};

/** On the proposed list of the round: filed, heard by both departments, scored, adopted. */
const proposed = async (instance: Instance): Promise<string> => {
  const id = await file(instance);
  const agrees = { verdict: 'no-objection' };
  await act(instance.as('office'), id, 'AcceptCase');
  await act(instance.as('department:BZ-STATS'), id, 'GiveOpinion', agrees);
  await act(instance.as('department:BZ-EMERGENCY'), id, 'GiveOpinion', {
    ...agrees,
    vetoFactsClear: true,
  });
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  await score(instance, id, 1);
  await act(instance.as('body:BZ-LEADING-GROUP'), id, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document: dated(),
  });
  return id;
};

const publish = async (instance: Instance, cases: readonly string[]): Promise<string> => {
  const answer = await instance.as('office').post('/api/notices', {
    callId: CALL,
    title: '关于拟推荐产业集群名单的公示',
    cases,
    firstDay: '2026-03-04',
    procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
  });
  await instance.settled();
  return text(done(answer).body, 'id');
};

export const accidentRound = async (size: number, filed = 0): Promise<AccidentRound> => {
  const instance = await startInstance();
  await openCall(instance, settings);
  const pool: string[] = [];
  for (let n = 0; n <= size; n += 1) pool.push(await proposed(instance));
  const noticeId = await publish(instance, pool);
  const untouched = pool.pop() ?? '';
  const waiting: string[] = [];
  for (let n = 0; n < filed; n += 1) waiting.push(await file(instance));
  let day = '2026-03-03';
  const paper = () => dated(day);
  const office = () => instance.as('office');
  const stateOf = async (id: string) => done(await office().get(`/api/cases/${id}`)).body;
  return {
    instance,
    noticeId,
    untouched,
    take: () => pool.shift() ?? '',
    takeFiled: () => waiting.shift() ?? '',
    moveTo: async (to) => {
      await instance.clockTo(`${to}T01:00:00.000Z`);
      day = to;
    },
    paper,
    accident: (more = {}) => ({
      fact: 'accident',
      department: 'BZ-EMERGENCY',
      basis: '集群内一家企业发生较大生产安全责任事故。',
      document: paper(),
      ...more,
    }),
    settle: (id, confirmed) =>
      act(office(), id, 'ConfirmVeto', {
        fact: 'accident',
        confirmed,
        reason: '已与应急部门核实。',
      }),
    stateOf,
    statusOf: async (id) => text(await stateOf(id), 'status'),
    tasksOf: async (id) =>
      list(done(await office().get(`/api/cases/${id}/tasks`)).body, 'items').map((task) =>
        text(task, 'id'),
      ),
    opinionOf: async (id, department) => {
      const seats = list(await stateOf(id), 'review', 'departments');
      const seat = seats.find((one) => text(one, 'org') === department);
      return text(list(seat, 'opinions').at(-1), 'id');
    },
  };
};
