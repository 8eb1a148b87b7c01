import type { Instance } from '../end-to-end/instance.ts';
import { act, CALL, done } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { upload } from './filing.ts';
import { mark } from './marks.ts';
import type { Moment } from './moment.ts';

const ON_NOTICE: readonly string[] = ['notice', 'objected'];
const TODAY = '2026-03-06';

const published = async (instance: Instance, moments: readonly Moment[]): Promise<string> => {
  const answer = await instance.as('office').post('/api/notices', {
    callId: CALL,
    title: '关于拟推荐产业集群名单的公示（第二批）',
    cases: moments.map(({ id }) => id),
    firstDay: TODAY,
    procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
  });
  const { body } = done(answer);
  await instance.settled();
  return text(body, 'id');
};

/** Objections and leads of a case as the office lists them. */
const known = async (instance: Instance, id: string, kind: 'objections' | 'leads') => {
  const { body } = await instance.as('office').get(`/api/cases/${id}`);
  return Object.keys(Object(Object(Object(body).notice)[kind]));
};

/** Signed, by post, with its envelope; taken in, and given to a department to inquire into. */
const objectByPost = async (instance: Instance, { id, name }: Moment): Promise<void> => {
  const office = instance.as('office');
  const proof = await upload(office, `/api/cases/${id}/files`, `${mark('envelope', name)}.pdf`);
  const { fileId, sha256, size } = proof;
  await act(office, id, 'RegisterObjection', {
    kind: 'substantive',
    grounds: mark('grounds', name),
    evidence: [],
    objector: { name: mark('objector', name), contact: '0543-0000199' },
    channel: 'post',
    receivedOn: TODAY,
    proof: { fileId, name: proof.name, sha256, size },
  });
  const [objectionId] = await known(instance, id, 'objections');
  await act(office, id, 'AdmitObjection', { objectionId });
  await act(office, id, 'AssignInquiry', { objectionId, to: 'BZ-COMMERCE' });
};

/** Nobody's name, with evidence: a lead, which goes to discipline inspection. */
const reportAnonymously = async (
  instance: Instance,
  noticeId: string,
  { id, name }: Moment,
): Promise<void> => {
  const path = `/public/notices/${noticeId}/cases/${id}/files`;
  const { fileId, sha256, size, name: file } = await upload(instance.nobody, path, '举报材料.pdf');
  done(
    await instance.nobody.post(`/public/notices/${noticeId}/objections`, {
      caseId: id,
      kind: 'substantive',
      grounds: mark('lead-grounds', name),
      evidence: [{ fileId, name: file, sha256, size }],
      objector: { anonymous: true },
      channel: 'online',
    }),
  );
  const [leadId] = await known(instance, id, 'leads');
  await act(instance.as('office'), id, 'ForwardLead', { leadId, to: 'BZ-DISCIPLINE' });
};

/** Publishes those that are to stand on notice; one of them is objected to, and reported without a name. */
export const objections = async (
  instance: Instance,
  moments: readonly Moment[],
): Promise<{ readonly noticeId: string; readonly moments: readonly Moment[] }> => {
  const listed = moments.filter(({ name }) => ON_NOTICE.includes(name));
  if (listed.length === 0) return { noticeId: 'n-none', moments };
  const noticeId = await published(instance, listed);
  const objected = listed.find(({ name }) => name === 'objected');
  if (objected !== undefined) {
    await objectByPost(instance, objected);
    await reportAnonymously(instance, noticeId, objected);
  }
  await instance.settled();
  return {
    noticeId,
    moments: moments.map((moment) =>
      ON_NOTICE.includes(moment.name)
        ? {
            ...moment,
            published: true,
            inquirers: moment === objected ? [{ role: 'department', org: 'BZ-COMMERCE' }] : [],
          }
        : moment,
    ),
  };
};
