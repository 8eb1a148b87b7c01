import * as z from 'zod';
import { type Application, plainFields } from './applications.ts';
import { view } from './case-view.ts';
import { upload } from './pdf.ts';
import { Done } from './people.ts';
import type { World } from './world.ts';

/** An application of the story, once it is opened. */
export interface Filing {
  readonly application: Application;
  readonly id: string;
  readonly clusterId: string;
}

/** Who answers for a part: `partnerPart@371621` is its partner's, all else the lead's. */
const ownerOf = ({ applicant }: Application, part: string): string =>
  part.split('@')[1] ?? applicant;

export const unitsOf = ({ applicant, partners }: Application): readonly string[] => [
  applicant,
  ...partners,
];

const Saved = z.object({ version: z.int() });
const Drafts = z.object({ items: z.array(z.object({ section: z.string(), version: z.int() })) });

export const openCase = async (
  world: World,
  application: Application,
  callId: string,
  clusterId?: string,
): Promise<Filing> => {
  const { applicant, partners, name, entries } = application;
  const clerk = world.as(`county:${applicant}`);
  const track = entries.find(({ call }) => call === callId)?.track ?? '';
  const { id } = await clerk.post(
    '/api/cases',
    { callId, track, name: name.zh, applicant, partners, ...(clusterId ? { clusterId } : {}) },
    Done,
  );
  const { clusterId: cluster } = await view(clerk, id);
  return { application, id, clusterId: cluster };
};

type Fields = Readonly<Record<string, unknown>>;

/** Saves a working copy and locks it, as the part's own organisation. */
export const confirmPart = async (
  world: World,
  { application, id }: Filing,
  part: string,
  data: Fields,
): Promise<void> => {
  const clerk = world.as(`county:${ownerOf(application, part)}`);
  const { items } = await clerk.get(`/api/cases/${id}/drafts`, Drafts);
  const known = items.find(({ section }) => section === part)?.version ?? 0;
  const { version } = await clerk.put(
    `/api/cases/${id}/drafts/${part}`,
    { version: known, data },
    Saved,
  );
  await clerk.does(id, 'ConfirmPart', { part, draftVersion: version });
};

export const fieldsOf = ({ application }: Filing, part: string): Fields =>
  plainFields(application.parts[part] ?? {});

/** Partners join; everybody fills and locks what is theirs; the lead attaches the evidence. */
export const fillIn = async (world: World, filing: Filing): Promise<void> => {
  const { application, id } = filing;
  for (const unit of unitsOf(application).slice(1))
    await world.as(`county:${unit}`).does(id, 'JoinApplication', {});
  for (const part of Object.keys(application.parts))
    await confirmPart(world, filing, part, fieldsOf(filing, part));
  const clerk = world.as(`county:${application.applicant}`);
  for (const { field, name } of application.evidence) {
    const file = await upload(clerk, id, name);
    const kind = field === 'veto.truthful' ? 'commitment' : 'evidence';
    await clerk.does(id, 'AttachFile', { ...file, contentType: 'application/pdf', kind, field });
  }
};

/** Each unit's head signs off the version that stands, with a document of the unit's own. */
export const signOff = async (world: World, { application, id }: Filing): Promise<void> => {
  for (const unit of unitsOf(application)) {
    const head = world.as(`head:${unit}`);
    const { checkCode } = await view(head, id);
    const document = world.document(seriesOf(unit), `关于申报${application.name.zh}的请示`);
    await head.does(id, 'SignOff', { checkCode, document });
  }
};

/** 示例 and the county's usual character, as its documents begin. */
const SERIES: Readonly<Record<string, string>> = {
  '371600': '示例滨政呈',
  '371602': '示例滨城政呈',
  '371603': '示例沾政呈',
  '371621': '示例惠政呈',
  '371622': '示例阳政呈',
  '371623': '示例棣政呈',
  '371625': '示例博政呈',
  '371681': '示例邹政呈',
  'BZ-ZONE-GXQ': '示例高新管呈',
  'BZ-ZONE-BH': '示例北海管呈',
  'BZ-PARK-BX': '示例博板园呈',
};
export const seriesOf = (unit: string): string => SERIES[unit] ?? '示例申报呈';

/** Signed off and filed; the answer's status is where the case rests then. */
export const file = async (world: World, filing: Filing): Promise<void> => {
  await signOff(world, filing);
  await world
    .as(`county:${filing.application.applicant}`)
    .does(filing.id, 'FileCase', { explanations: {} });
};
