import type { Instance } from '../end-to-end/instance.ts';
import { act, CALL, done } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { upload } from './filing.ts';
import { mark } from './marks.ts';
import type { Moment } from './moment.ts';
import type { Held } from './people.ts';

/** Who inquires into the objection to each of those that stand on notice. */
const ON_NOTICE: Readonly<Record<string, Held>> = {
  notice: { role: 'supervision', org: 'BZ-DISCIPLINE' },
  inquired: { role: 'office', org: 'SD-OFFICE' },
  objected: { role: 'department', org: 'BZ-COMMERCE' },
};
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

/** Signed, by post, with its envelope; taken in, and given to somebody to inquire into. */
const objectByPost = async (
  instance: Instance,
  { id, name }: Moment,
  to: string,
): Promise<void> => {
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
  await act(office, id, 'AssignInquiry', { objectionId, to });
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

/** Publishes those that are to stand on notice; each is objected to, one also reported without a name. */
export const objections = async (
  instance: Instance,
  moments: readonly Moment[],
): Promise<{ readonly noticeId: string; readonly moments: readonly Moment[] }> => {
  const listed = moments.filter(({ name }) => ON_NOTICE[name] !== undefined);
  if (listed.length === 0) return { noticeId: 'n-none', moments };
  const noticeId = await published(instance, listed);
  for (const moment of listed) {
    await objectByPost(instance, moment, ON_NOTICE[moment.name]?.org ?? '');
    if (moment.name === 'objected') await reportAnonymously(instance, noticeId, moment);
  }
  await instance.settled();
  return {
    noticeId,
    moments: moments.map((moment) => {
      const inquirer = ON_NOTICE[moment.name];
      return inquirer === undefined
        ? moment
        : { ...moment, published: true, inquirers: [inquirer] };
    }),
  };
};
