import { createHash } from 'node:crypto';
import type { Instance, Person } from '../end-to-end/instance.ts';
import { act, CALL, done, paper } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { mark } from './marks.ts';

/** Bytes as a PDF begins; nobody opens them here but the bound set, which takes a broken one as it is. */
const pdf = (name: string): Buffer => Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);

export interface Uploaded {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

/** Announces a file at that address and puts its bytes. */
export const upload = async (person: Person, path: string, name: string): Promise<Uploaded> => {
  const bytes = pdf(name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const described = { name, size: bytes.length, sha256, contentType: 'application/pdf' };
  const { body } = done(await person.post(path, described));
  await fetch(text(body, 'url'), { method: 'PUT', body: new Uint8Array(bytes) });
  return { ...described, fileId: text(body, 'fileId') };
};

const confirm = async (person: Person, id: string, part: string, data: unknown): Promise<void> => {
  const saved = done(await person.put(`/api/cases/${id}/drafts/${part}`, { version: 0, data }));
  await act(person, id, 'ConfirmPart', { part, draftVersion: Number(text(saved.body, 'version')) });
};

const partsOf = (moment: string): Readonly<Record<string, unknown>> => ({
  identity: {
    clusterName: mark('name', moment),
    industry: mark('industry', moment),
    contact: { name: mark('contact', moment), telephone: '0543-0000777' },
  },
  size: { output: ['100.1', '121.5'], leadOutput: '90', tax: '3.2', accidents: 'no' },
  enterprises: { firms: [{ name: '示例企业', revenue: '12.5' }] },
});

export interface Applying {
  readonly day: string;
  readonly moment: string;
  readonly applicant: string;
  readonly partners: readonly string[];
}

export const open = async (
  instance: Instance,
  { moment, applicant, partners }: Omit<Applying, 'day'>,
): Promise<string> => {
  const opened = await instance.as(`county:${applicant}`).post('/api/cases', {
    callId: CALL,
    track: 'advanced',
    name: mark('name', moment),
    applicant,
    ...(partners.length === 0 ? {} : { partners }),
  });
  return text(done(opened).body, 'id');
};

/** Saved by the lead and by the partner, each its own, and not confirmed. */
export const saveDrafts = async (
  instance: Instance,
  id: string,
  { moment, applicant, partners }: Applying,
): Promise<void> => {
  const save = async (org: string, part: string, data: unknown) =>
    done(
      await instance
        .as(`county:${org}`)
        .put(`/api/cases/${id}/drafts/${part}`, { version: 0, data }),
    );
  await save(applicant, 'identity', {
    industry: mark('draft', moment),
    contact: { name: mark('contact', moment), telephone: '0543-0000777' },
  });
  for (const partner of partners)
    await save(partner, `partnerPart@${partner}`, { division: mark('partner-draft', moment) });
};

/** Each part filled in and confirmed, the evidence attached. */
export const fill = async (
  instance: Instance,
  id: string,
  { moment, applicant, partners }: Applying,
): Promise<string> => {
  const clerk = instance.as(`county:${applicant}`);
  for (const [part, data] of Object.entries(partsOf(moment))) await confirm(clerk, id, part, data);
  for (const partner of partners)
    await act(instance.as(`county:${partner}`), id, 'JoinApplication');
  for (const partner of partners)
    await confirm(instance.as(`county:${partner}`), id, `partnerPart@${partner}`, {
      output: '12.5',
      division: '配套加工',
    });
  const file = await upload(clerk, `/api/cases/${id}/files`, `${mark('evidence', moment)}.pdf`);
  await act(clerk, id, 'AttachFile', { ...file, kind: 'evidence', field: 'size.output' });
  return file.fileId;
};

export const signAndFile = async (
  instance: Instance,
  id: string,
  { day, applicant, partners }: Applying,
): Promise<void> => {
  for (const org of [applicant, ...partners]) {
    const head = instance.as(`head:${org}`);
    const { body } = await head.get(`/api/cases/${id}`);
    await act(head, id, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper(day) });
  }
  await act(instance.as(`county:${applicant}`), id, 'FileCase');
};
