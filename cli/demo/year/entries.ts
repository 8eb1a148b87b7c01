import * as z from 'zod';
import { Words } from '../case-view.ts';
import { NotComeAbout } from '../failures.ts';
import { type Uploaded, uploadTo } from '../pdf.ts';
import { Done } from '../people.ts';
import type { World } from '../world.ts';
import type { Year } from './days.ts';

/** What the story reads of `GET /api/entries/{id}`. */
const EntryView = z.object({
  status: z.string(),
  statusTitle: Words,
  values: z.record(z.string(), z.unknown()),
  rows: z.record(
    z.string(),
    z.array(z.object({ id: z.string(), values: z.record(z.string(), z.unknown()) })),
  ),
  tasks: z.array(z.object({ id: z.string(), org: z.string() })),
  marks: z.array(z.string()),
  derived: z.array(z.object({ text: Words, light: z.string().optional() })),
  raised: z.array(z.object({ id: z.string(), register: z.string() })),
  history: z.array(z.object({ type: z.string(), title: Words })),
});
type EntryView = z.infer<typeof EntryView>;

/** What an act says beside its name: fields, a row, and what it is proved by. */
type Body = Readonly<Record<string, unknown>>;

export const idOf = ({ ids }: Pick<Year, 'ids'>, word: string): string => {
  const id = ids.get(word);
  if (id === undefined) throw new NotComeAbout(`the story has not opened ${word}`);
  return id;
};

/** Enters something into a register and keeps its id under the story's word for it. */
export const enter = async (
  { world, ids }: Year,
  word: string,
  as: string,
  body: { readonly register: string; readonly values: Body; readonly document?: object },
): Promise<void> => {
  const { id } = await world.as(as).post('/api/entries', body, Done);
  ids.set(word, id);
};

/** An act on an entry, as its register names it. */
export const act = async (
  year: Year,
  word: string,
  as: string,
  name: string,
  body: Body = {},
): Promise<void> => {
  await year.world
    .as(as)
    .doesOn(`entries/${idOf(year, word)}`, 'ActOnEntry', { act: name, ...body });
};

/** The same where the rules do not allow it: WrongAnswer unless just this refusal comes. */
export const mayNot = (
  year: Year,
  refusal: string,
  word: string,
  as: string,
  name: string,
  body: Body = {},
): Promise<void> =>
  year.world
    .as(as)
    .isRefusedOn(refusal, `entries/${idOf(year, word)}`, 'ActOnEntry', { act: name, ...body });

export const entry = (world: World, id: string, as = 'office'): Promise<EntryView> =>
  world.as(as).get(`/api/entries/${id}`, EntryView);

const JPEG = [0xff, 0xd8, 0xff, 0xe0];

/** A picture of a site: the first bytes of one, and the entry's id, so that no two are the same. */
export const photograph = (year: Year, word: string, as: string): Promise<Uploaded> => {
  const id = idOf(year, word);
  return uploadTo(year.world.as(as), `entries/${id}`, {
    name: '现场照片（示例）.jpg',
    contentType: 'image/jpeg',
    bytes: Buffer.concat([Buffer.from(JPEG), Buffer.from(`${id} ${year.world.today()}`)]),
  });
};
