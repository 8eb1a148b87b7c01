import type { Answer, Instance } from '../end-to-end/instance.ts';
import { act, COUNTY, done, newCase, openCall, paper } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';

/** 惠民、阳信、无棣 file with 博兴. */
export const PARTNERS = ['371621', '371622', '371623'] as const;
export const LEAD = '371625';

/** The tour's round with a form that has a part for each partner; no department verifies a figure of it. */
export const openJointCall = (
  instance: Instance,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  openCall(instance, {
    form: { id: 'short-form', version: 1 },
    mayFile: { kinds: ['county', 'zone'], jointApplications: true },
    eligibility: [],
    reviewingDepartments: [
      { org: 'BZ-STATS', indicators: ['size.output'] },
      { org: 'BZ-TAX', indicators: ['size.tax'] },
    ],
    upstream: {
      title: '山东省先进制造业集群申报（示例）',
      level: 'province',
      issuer: 'SD-IIT',
      deadline: '2026-04-30T09:30:00.000Z',
      quota: 1,
      summaryColumns: [
        { path: 'identity.clusterName', title: { zh: '集群名称', en: 'Cluster' } },
        { path: 'size.output', title: { zh: '总产值（亿元）', en: 'Output (100 m yuan)' } },
      ],
    },
    ...settings,
  });

const SHARED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  identity: {
    clusterName: '博兴县商用厨具产业集群',
    industry: '商用厨具',
    contact: { name: '测试联系人', telephone: '0543-0000001' },
  },
  size: { output: ['120', '110'], leadOutput: '90', tax: '3.2', accidents: 'no' },
  enterprises: { firms: [{ name: '测试厨具公司', revenue: '12.5' }] },
};

export const partOf = (org: string): string => `partnerPart@${org}`;
const own = { output: '20', division: '配套加工' };

/** Saves a working copy over the version before it, and confirms it as it was saved. */
export const confirmAs = async (
  instance: Instance,
  id: string,
  part: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const clerk = instance.as(`county:${part.split('@')[1] ?? LEAD}`);
  const path = `/api/cases/${id}/drafts/${part}`;
  const first = await clerk.put(path, { version: 0, data });
  const saved =
    first.status === 412
      ? done(
          await clerk.put(path, { version: Number(text(first.body, 'stored', 'version')), data }),
        )
      : done(first);
  await act(clerk, id, 'ConfirmPart', { part, draftVersion: Number(text(saved.body, 'version')) });
};

export const fillShared = async (instance: Instance, id: string): Promise<void> => {
  for (const [part, data] of Object.entries(SHARED)) await confirmAs(instance, id, part, data);
};

export const fillOwn = (instance: Instance, id: string, org: string, output = '20') =>
  confirmAs(instance, id, partOf(org), { ...own, output });

export const openJoint = async (
  instance: Instance,
  partners: readonly string[] = PARTNERS,
  name: string = newCase.name,
): Promise<string> =>
  text(
    done(await instance.as(COUNTY).post('/api/cases', { ...newCase, name, partners })).body,
    'id',
  );

/** The same with partners that have joined. */
export const openJoined = async (
  instance: Instance,
  partners: readonly string[] = PARTNERS,
  name: string = newCase.name,
): Promise<string> => {
  const id = await openJoint(instance, partners, name);
  for (const org of partners) await act(instance.as(`county:${org}`), id, 'JoinApplication');
  return id;
};

/** What this unit's head reads off its paper. */
export const codeOf = async (instance: Instance, id: string, org: string): Promise<string> =>
  text((await instance.as(`head:${org}`).get(`/api/cases/${id}`)).body, 'checkCode');

export const sign = (
  instance: Instance,
  id: string,
  org: string,
  checkCode: string,
): Promise<Answer> =>
  instance
    .as(`head:${org}`)
    .post(`/api/cases/${id}/commands/SignOff`, { checkCode, document: paper() });

export const signAll = async (instance: Instance, id: string, orgs: readonly string[]) => {
  for (const org of orgs) done(await sign(instance, id, org, await codeOf(instance, id, org)));
};
