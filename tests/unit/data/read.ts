import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { Bilingual } from '../../../engine/bilingual.ts';
import { Call } from '../../../workflows/calls/call.ts';
import { Form } from '../../../workflows/form/form.ts';
import { Org, OrgId } from '../../../workflows/orgs/org.ts';

const at = (path: string) => new URL(`../../../data/${path}`, import.meta.url);

export const readJson = (path: string): unknown => JSON.parse(readFileSync(at(path), 'utf8'));

/** JSON files of a folder of `data/`, by path from there. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(at(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`)
    .sort();

const Sources = z.strictObject({
  version: z.string(),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      issuer: z.string(),
      date: z.string().optional(),
      url: z.url().optional(),
      note: z.string().optional(),
    }),
  ),
});
export const sources = Sources.parse(readJson('sources.json')).sources;
export const sourceIds: ReadonlySet<string> = new Set(sources.map(({ id }) => id));

export const orgs = z
  .strictObject({ version: z.string(), source: z.string(), orgs: z.array(Org.strict()) })
  .parse(readJson('orgs/binzhou.json')).orgs;
export const orgById = new Map(orgs.map((org) => [org.id, org]));

export const levels = z
  .strictObject({
    version: z.string(),
    levels: z.array(z.strictObject({ id: z.string(), order: z.int(), name: Bilingual })),
  })
  .parse(readJson('levels.json')).levels;

export const calls = filesIn('calls').map((path) => Call.parse(readJson(path)));
export const forms = filesIn('forms').map((path) => Form.parse(readJson(path)));

/** What a value rests on: a source by its id, or nothing, and then it says that it is invented. */
const marked = { value: z.unknown() };
export const Cell = z.union([
  z.strictObject({ ...marked, source: z.string() }),
  z.strictObject({ ...marked, sample: z.literal(true) }),
]);
export type Cell = z.infer<typeof Cell>;
/** One cell, or a cell for each year or row where these rest on different things. */
export const Entry = z.union([Cell, z.array(Cell).min(1)]);
export type Entry = z.infer<typeof Entry>;

export const plainValue = (entry: Entry): unknown =>
  Array.isArray(entry) ? entry.map(({ value }) => value) : entry.value;

export const Application = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]+$/),
  name: Bilingual,
  applicant: OrgId,
  partners: z.array(OrgId).optional(),
  entries: z.array(z.strictObject({ call: z.string(), track: z.string() })).min(1),
  location: z.union([
    z.strictObject({ source: z.string() }),
    z.strictObject({ sample: z.literal(true) }),
  ]),
  facts: z.array(z.strictObject({ text: z.string(), source: z.string() })).optional(),
  note: z.string().optional(),
  parts: z.record(z.string(), z.record(z.string(), Entry)),
  evidence: z.array(
    z.strictObject({ field: z.string(), name: z.string(), sample: z.literal(true) }),
  ),
});
export type Application = z.infer<typeof Application>;

export const applications = filesIn('cases').map((path) => Application.parse(readJson(path)));
