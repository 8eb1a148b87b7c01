import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  agree,
  appoint,
  COUNTY,
  declare,
  done,
  FILLED,
  file,
  NEIGHBOUR,
  newCase,
  openCall,
} from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';

const BOXING = '371625';
const HUIMIN = '371621';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const county = () => instance().as(COUNTY);
const neighbour = () => instance().as(NEIGHBOUR);
const clusterOf = async (id: string): Promise<string> => {
  await instance().settled();
  return text(done(await county().get(`/api/cases/${id}`)).body, 'clusterId');
};
const names = async (alias: string): Promise<string> =>
  JSON.stringify(done(await instance().as(alias).get('/api/clusters?limit=100')).body);

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance(), {
    mayFile: { kinds: ['county', 'zone'], jointApplications: true, maxPartners: 2 },
  });
});
afterAll(() => instance().stop());

describe('a cluster’s record', () => {
  it('play.B4.record a neighbour cannot open an application on a county’s record, and reads nothing of it', async () => {
    const clusterId = await clusterOf(await file(instance()));
    const body = { ...newCase, name: '借用他人档案集群', applicant: HUIMIN, clusterId };
    const answer = await neighbour().post('/api/cases', body);
    expect(answer).toMatchObject({ status: 409, body: { refusal: 'RecordOfAnother' } });
    expect(text(answer.body, 'because', 'zh') || text(answer.body, 'detail')).toContain(
      '领导小组办公室',
    );
    expect(JSON.stringify(answer.body)).not.toMatch(/博兴|371625/u);
    await instance().settled();
    expect(await names(COUNTY)).not.toContain('借用他人档案');
  });

  it('play.B4.two-at-once of two counties that name one new record at the same moment one gets it', async () => {
    const body = { ...newCase, clusterId: 'cl-two-at-once' };
    const [first, second] = await Promise.all([
      county().post('/api/cases', { ...body, name: '博兴县同名集群' }),
      neighbour().post('/api/cases', { ...body, name: '惠民县同名集群', applicant: HUIMIN }),
    ]);
    expect([first.status, second.status].sort()).toEqual([201, 409]);
  });

  it('play.B4.partner a partner that nobody asked is none: its earlier figures are not shown to who named it', async () => {
    const clusterId = await clusterOf(await file(instance()));
    // What stood before records had holders: an application of the neighbour that names the county as its partner.
    done(
      await instance().as('office').post(`/api/clusters/${clusterId}/commands/AdmitHolder`, {
        org: HUIMIN,
        reason: '两县共建集群',
      }),
    );
    const body = { ...newCase, applicant: HUIMIN, partners: [BOXING], clusterId };
    const id = text(done(await neighbour().post('/api/cases', body)).body, 'id');
    const path = `/api/cases/${id}/drafts/size`;
    const data = { ...FILLED.size, revenue: '1.5' };
    done(await neighbour().put(path, { version: 0, data }));
    await act(neighbour(), id, 'ConfirmPart', { part: 'size', draftVersion: 1 });
    const { body: shown } = await neighbour().get(`/api/cases/${id}`);
    expect(list(shown, 'submission', 'parts', 'size', 'warnings')).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain('121.5');
  });

  it('play.B4.admitted the office admits another county to a record, and then it may apply on it', async () => {
    const clusterId = await clusterOf(await file(instance()));
    const body = { ...newCase, name: '两县共建集群', applicant: HUIMIN, clusterId };
    expect((await neighbour().post('/api/cases', body)).status).toBe(409);
    const admit = `/api/clusters/${clusterId}/commands/AdmitHolder`;
    const reason = '经协商由两县共同申报';
    expect((await neighbour().post(admit, { org: HUIMIN, reason })).status).toBe(403);
    done(await instance().as('office').post(admit, { org: HUIMIN, reason }));
    expect((await neighbour().post('/api/cases', body)).status).toBe(201);
  });
});

describe('the list of cluster records', () => {
  it('play.B4.draft a county’s draft stands on its record for itself and its office, and for nobody else', async () => {
    const body = { ...newCase, name: '滨城区家纺集群（示例，未提交）' };
    const id = text(done(await county().post('/api/cases', body)).body, 'id');
    const clusterId = await clusterOf(id);
    for (const alias of [COUNTY, 'office']) {
      expect(await names(alias)).toContain('未提交');
      const { body: one } = await instance().as(alias).get(`/api/clusters/${clusterId}`);
      expect(list(one, 'state', 'applications')).toMatchObject([{ caseId: id }]);
    }
    for (const alias of [NEIGHBOUR, 'expert:1', 'department:BZ-STATS', 'admin:1']) {
      expect(await names(alias)).not.toContain('未提交');
      const { status } = await instance().as(alias).get(`/api/clusters/${clusterId}`);
      expect(`${alias} ${status}`).toBe(`${alias} 404`);
    }
  });

  it('play.B4.titled of a record with a title others read the title, and neither application, count, state nor version', async () => {
    const clusterId = await clusterOf(await file(instance()));
    const path = `/api/clusters/${clusterId}/commands/RecordTitle`;
    const title = {
      level: 'province',
      name: '博兴县商用厨具产业集群',
      outcome: 'recognise',
      document: { number: '鲁制造强省办〔2026〕6号', title: '集群名单', date: '2026-03-02' },
      from: '2026-03-02',
      body: 'SD-IIT',
      source: '省工业和信息化厅网站公布名单（示例）',
    };
    done(await instance().as('office').post(path, title));
    const read = async (alias: string) => {
      const answer = done(await instance().as(alias).get(`/api/clusters/${clusterId}`));
      return { etag: answer.headers.get('etag'), body: answer.body };
    };
    const before = await read(NEIGHBOUR);
    expect(before.body).toMatchObject({
      applications: 0,
      appliesFor: [],
      titles: [{ number: '鲁制造强省办〔2026〕6号' }],
      state: { applications: [] },
    });
    done(await county().post('/api/cases', { ...newCase, name: '下一年度申报', clusterId }));
    await instance().settled();
    expect(await read(NEIGHBOUR)).toEqual(before);
    expect((await read(COUNTY)).body).toMatchObject({ applications: 2, appliesFor: [BOXING] });
  });

  it('play.B4.ended an account whose rights ended reads what the public reads', async () => {
    const gone = 'county:371623';
    const me = text(done(await instance().as(gone).get('/api/me')).body, 'account');
    const { body } = await instance().as('admin:1').get(`/api/accounts/${me}`);
    for (const grant of list(body, 'state', 'grants'))
      done(
        await instance()
          .as('admin:1')
          .post(`/api/accounts/${me}/commands/EndGrant`, {
            grantId: text(grant, 'grantId'),
            from: '2026-03-03',
            reason: '调离岗位',
          }),
      );
    const shown = list(done(await instance().as(gone).get('/api/clusters')).body, 'items');
    const open = list(done(await instance().nobody.get('/public/clusters')).body, 'items');
    const ids = (items: readonly unknown[]) => items.map((item) => text(item, 'clusterId')).sort();
    expect(ids(shown)).toEqual(ids(open));
    expect(shown.every((item) => text(item, 'applications') === '0')).toBe(true);
  });
});

describe('a seat of the panel', () => {
  const accountOf = async (alias: string): Promise<string> =>
    text(done(await instance().as(alias).get('/api/me')).body, 'account');
  const appointing = async (id: string, expert: string, org?: string) =>
    instance()
      .as('office')
      .post(`/api/cases/${id}/commands/AppointExpert`, {
        seat: '1',
        expert,
        ...(org === undefined ? {} : { org }),
      });

  it('play.B5.nobody an account that does not exist, a clerk and an office are not seated', async () => {
    const id = await agree(instance());
    for (const account of [
      'a-00000000000000000000',
      await accountOf(COUNTY),
      await accountOf('department:BZ-STATS'),
    ])
      expect(await appointing(id, account, 'X-EXPERT-MATERIALS')).toMatchObject({
        status: 409,
        body: { refusal: 'ExpertUnknown' },
      });
  });

  it('play.B5.home where an expert works is what the account says, not what the office types', async () => {
    const id = await agree(instance());
    const account = await accountOf('expert:1');
    expect(await appointing(id, account, 'X-EXPERT-TEXTILES')).toMatchObject({
      status: 409,
      body: { refusal: 'ExpertElsewhere' },
    });
    done(await appointing(id, account));
    const { body } = await instance().as('office').get(`/api/cases/${id}`);
    expect(list(body, 'review', 'seats')).toMatchObject([{ org: 'X-EXPERT-MATERIALS' }]);
  });

  it('play.B5.tied an expert who is also the applicant’s clerk is not seated, whatever home is typed', async () => {
    const id = await agree(instance());
    const account = await accountOf('expert:3');
    const send = async (alias: string, command: string, sent: object) =>
      done(await instance().as(alias).post(`/api/accounts/${account}/commands/${command}`, sent));
    await send('admin:1', 'ProposeGrant', {
      role: 'clerk',
      org: BOXING,
      from: '2026-03-02',
      reason: '挂职',
    });
    const { body } = await instance().as('admin:2').get(`/api/accounts/${account}`);
    const grantId = text(list(body, 'state', 'grants').at(-1), 'grantId');
    await send('admin:2', 'ConfirmGrant', { grantId });
    expect(await appointing(id, account)).toMatchObject({
      status: 409,
      body: { refusal: 'ExpertNotIndependent' },
    });
  });

  it('play.B5.ended an expert whose right has ended is not seated', async () => {
    const id = await agree(instance());
    const account = await accountOf('expert:4');
    const { body } = await instance().as('admin:1').get(`/api/accounts/${account}`);
    for (const grant of list(body, 'state', 'grants'))
      done(
        await instance()
          .as('admin:1')
          .post(`/api/accounts/${account}/commands/EndGrant`, {
            grantId: text(grant, 'grantId'),
            from: '2026-03-03',
            reason: '聘期届满',
          }),
      );
    expect(await appointing(id, account)).toMatchObject({
      status: 409,
      body: { refusal: 'ExpertUnknown' },
    });
  });

  it('play.B5.back a wrong appointment is taken back at once and the seat filled, until its expert has declared', async () => {
    const id = await agree(instance());
    done(await appointing(id, await accountOf('expert:2')));
    const back = () =>
      instance().as('office').post(`/api/cases/${id}/commands/TakeBackAppointment`, {
        seat: '1',
        reason: '误选同名专家',
      });
    done(await back());
    expect((await instance().as('expert:2').get(`/api/cases/${id}`)).status).toBe(404);
    await appoint(instance(), id, 1);
    await declare(instance(), id, 1);
    expect(await back()).toMatchObject({ status: 409, body: { refusal: 'ExpertDeclared' } });
  });
});
