import * as z from 'zod';
import beef from '../../data/cases/beef-processing.json' with { type: 'json' };
import kitchenware from '../../data/cases/commercial-kitchenware.json' with { type: 'json' };
import chemicals from '../../data/cases/fine-chemicals.json' with { type: 'json' };
import food from '../../data/cases/food-processing.json' with { type: 'json' };
import aluminium from '../../data/cases/high-end-aluminium.json' with { type: 'json' };
import medicine from '../../data/cases/medicine-and-health.json' with { type: 'json' };
import sheet from '../../data/cases/metal-sheet.json' with { type: 'json' };
import energy from '../../data/cases/new-energy-equipment.json' with { type: 'json' };
import it from '../../data/cases/new-generation-it.json' with { type: 'json' };
import materials from '../../data/cases/new-materials.json' with { type: 'json' };
import rope from '../../data/cases/rope-and-net.json' with { type: 'json' };
import textiles from '../../data/cases/smart-textiles.json' with { type: 'json' };

/** A value with its mark (data/README.md); a list of cells is a list of values. */
const Cell = z.looseObject({ value: z.unknown() });
const Entry = z.union([z.array(Cell), Cell]);

const Application = z.object({
  id: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  applicant: z.string(),
  partners: z.array(z.string()).default([]),
  entries: z.array(z.object({ call: z.string(), track: z.string() })),
  parts: z.record(z.string(), z.record(z.string(), Entry)),
  evidence: z.array(z.object({ field: z.string(), name: z.string() })),
});
export type Application = z.infer<typeof Application>;

/** Without its marks. */
export const plain = (entry: z.infer<typeof Entry>): unknown =>
  Array.isArray(entry) ? entry.map(({ value }) => value) : entry.value;

export const plainFields = (
  fields: Readonly<Record<string, z.infer<typeof Entry>>>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, entry]) => [field, plain(entry)]));

/** The twelve applications, one for each cluster that the policy names. */
export const applications: readonly Application[] = [
  aluminium,
  textiles,
  chemicals,
  food,
  energy,
  sheet,
  kitchenware,
  rope,
  beef,
  medicine,
  it,
  materials,
].map((application) => Application.parse(application));
