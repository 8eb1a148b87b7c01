import * as z from 'zod';
import directory from '../../data/orgs/binzhou.json' with { type: 'json' };

const Orgs = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    parent: z.string().optional(),
    shortName: z.object({ zh: z.string(), en: z.string() }),
  }),
);
const orgs = new Map(Orgs.parse(directory.orgs).map((org) => [org.id, org]));

/** Short name of an organisation; its id where it is none of the directory's. */
export const nameOf = (id: string): { readonly zh: string; readonly en: string } =>
  orgs.get(id)?.shortName ?? { zh: id, en: id };
