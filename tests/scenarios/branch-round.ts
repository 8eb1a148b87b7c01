import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  appoint,
  COUNTY,
  declare,
  done,
  HEAD,
  newCase,
  openCall,
  paper,
} from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

/** Seven departments of the round, each with the figures that it verifies. */
export const READS: Readonly<Record<string, readonly string[]>> = {
  'BZ-STATS': ['size.output'],
  'BZ-TAX': ['size.tax'],
  'BZ-EMERGENCY': ['size.accidents'],
  'BZ-COMMERCE': ['size.leadOutput'],
  'BZ-MARKET': ['enterprises.firms'],
  'BZ-SCIENCE': ['identity.industry'],
  'BZ-NDRC': ['identity.clusterName'],
};
export const DEPARTMENTS = Object.keys(READS);
/** Whoever verifies what statistics will send back: the figure itself. */
export const OTHERS = DEPARTMENTS.filter((org) => org !== 'BZ-STATS');

export const VALUES = {
  identity: {
    clusterName: '博兴县商用厨具产业集群',
    industry: '商用厨具',
    contact: { name: '测试甲', telephone: '0543-0000009' },
  },
  size: { output: ['121.5', '110'], leadOutput: '96', tax: '3.2', accidents: 'no' },
  enterprises: { firms: [{ name: '示例厨具有限公司', revenue: '12.5' }] },
} as const;
type Part = keyof typeof VALUES;

const settings = {
  form: { id: 'short-form', version: 1 },
  eligibility: [],
  quota: { perUnit: 40, units: {} },
  siteCheck: 'all',
  vetoFacts: [{ id: 'accident', title: { zh: '重大安全事故', en: 'Major accident' } }],
  reviewingDepartments: Object.entries(READS).map(([org, indicators]) => ({
    org,
    indicators,
    vetoFacts: org === 'BZ-EMERGENCY' ? ['accident'] : [],
  })),
  rubric: {
    version: 'branch-1',
    remarkRequired: 'never',
    lines: [
      { id: 'scale', title: { zh: '规模效益', en: 'Scale' }, max: 6000, restsOn: ['size'] },
      {
        id: 'innovation',
        title: { zh: '主导产业', en: 'Lead industry' },
        max: 4000,
        restsOn: ['identity.industry'],
      },
    ],
  },
  days: { correction: 5, departments: 7, experts: 5, siteCheck: 5 },
};

/** A round of seven departments, a site visit and one expert, who is the panel's chair. */
export interface BranchRound {
  readonly instance: Instance;
  /** Accepted: the departments are asked. */
  accepted(): Promise<string>;
  command(
    as: string,
    id: string,
    command: string,
    body?: object,
    dryRun?: boolean,
  ): Promise<Answer>;
  give(id: string, org: string, more?: object): Promise<Answer>;
  /** Saves and confirms a part with these members changed. */
  confirm(id: string, part: Part, changed?: object): Promise<Answer>;
  raise(as: string, id: string, path: string, reason?: string): Promise<string>;
  stateOf(id: string, as?: string): Promise<unknown>;
  statusOf(id: string): Promise<string>;
  tasksOf(id: string): Promise<readonly string[]>;
  /** Where the seat of each department stands, as the office sees it. */
  seats(id: string): Promise<Readonly<Record<string, string>>>;
  /** What was sent back of a branch, as somebody sees it. */
  items(id: string, as?: string): Promise<readonly unknown[]>;
}

const sentence = ({ body }: Answer): string => text(body, 'detail');

export { sentence };

const fillAll = async (round: BranchRound, id: string): Promise<void> => {
  for (const part of ['identity', 'size', 'enterprises'] as const)
    done(await round.confirm(id, part));
};

export const branchRound = async (more: object = {}): Promise<BranchRound> => {
  const instance = await startInstance();
  const { upstream: _, ...rest } = { upstream: undefined, ...settings, ...more };
  await openCall(instance, { ...rest, upstream: UPSTREAM });
  const versions = new Map<string, number>();
  const office = () => instance.as('office');
  const stateOf = async (id: string, as = 'office') =>
    done(await instance.as(as).get(`/api/cases/${id}`)).body;
  const round: BranchRound = {
    instance,
    accepted: async () => {
      const id = text(done(await instance.as(COUNTY).post('/api/cases', newCase)).body, 'id');
      await fillAll(round, id);
      const { body } = await instance.as(HEAD).get(`/api/cases/${id}`);
      await act(instance.as(HEAD), id, 'SignOff', {
        checkCode: text(body, 'checkCode'),
        document: paper(),
      });
      await act(instance.as(COUNTY), id, 'FileCase');
      await act(office(), id, 'AcceptCase');
      return id;
    },
    command: (as, id, command, body = {}, dryRun = false) =>
      instance
        .as(as)
        .post(`/api/cases/${id}/commands/${command}${dryRun ? '?dryRun=true' : ''}`, body),
    give: (id, org, said = {}) =>
      round.command(`department:${org}`, id, 'GiveOpinion', {
        verdict: 'no-objection',
        ...(org === 'BZ-EMERGENCY' ? { vetoFactsClear: true } : {}),
        ...said,
      }),
    confirm: async (id, part, changed = {}) => {
      const version = versions.get(`${id} ${part}`) ?? 0;
      const saved = await instance.as(COUNTY).put(`/api/cases/${id}/drafts/${part}`, {
        version,
        data: { ...VALUES[part], ...changed },
      });
      if (saved.status >= 300) return saved;
      versions.set(`${id} ${part}`, version + 1);
      return round.command(COUNTY, id, 'ConfirmPart', { part, draftVersion: version + 1 });
    },
    raise: async (as, id, path, reason = '与统计年报不一致，请核对。') => {
      done(await round.command(as, id, 'RaiseItems', { items: [{ path, reason }] }));
      const open = await round.items(id);
      const mine = open.filter((item) => text(item, 'path') === path && !ended(item));
      return text(mine.at(-1), 'id');
    },
    stateOf,
    statusOf: async (id) => text(await stateOf(id), 'status'),
    tasksOf: async (id) =>
      list(done(await office().get(`/api/cases/${id}/tasks`)).body, 'items').map((task) =>
        text(task, 'id'),
      ),
    seats: async (id) =>
      Object.fromEntries(
        list(await stateOf(id), 'review', 'departments').map((seat) => [
          text(seat, 'org'),
          text(seat, 'status'),
        ]),
      ),
    items: async (id, as = 'office') =>
      list(await stateOf(id, as), 'review', 'sentBack').flatMap((sent) => list(sent, 'items')),
  };
  return round;
};

export const ended = (item: unknown): boolean => field(item, 'ended') !== undefined;

const UPSTREAM = {
  title: '山东省先进制造业集群申报（入门示例）',
  level: 'province',
  issuer: 'SD-IIT',
  deadline: '2026-04-30T09:30:00.000Z',
  quota: 5,
};

/** Everybody but these has no objection. */
export const allGive = async (
  round: BranchRound,
  id: string,
  but: readonly string[] = [],
): Promise<void> => {
  for (const org of DEPARTMENTS) if (!but.includes(org)) done(await round.give(id, org));
};

/** Accepted, all agree, the site was visited, the chair sits and has declared. */
export const toExperts = async (round: BranchRound): Promise<string> => {
  const id = await round.accepted();
  await allGive(round, id);
  done(
    await round.command('office', id, 'RecordSiteVisit', {
      date: '2026-03-03',
      participants: ['核查人员甲'],
      findings: '与申报材料相符。',
      result: 'consistent',
    }),
  );
  await appoint(round.instance, id, 1);
  await declare(round.instance, id, 1);
  return id;
};
