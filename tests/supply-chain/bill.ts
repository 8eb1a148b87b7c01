import { createHash } from 'node:crypto';
import * as z from 'zod';
import { licenceOf } from './licences.ts';
import type { Locked } from './lock.ts';

const Component = z.looseObject({
  name: z.string(),
  version: z.string().optional(),
  purl: z.string().optional(),
  licenses: z.array(z.unknown()).optional(),
});

/** The parts of npm's own bill (CycloneDX 1.5) that change. */
const Bill = z.looseObject({
  metadata: z.looseObject({
    tools: z.array(z.object({ vendor: z.string(), name: z.string(), version: z.string() })),
    component: Component,
  }),
  components: z.array(Component),
});

/** Written from what is billed, so that the same lock gives the same bill. */
const serialOf = (lock: string): string => {
  const hex = createHash('sha256').update(lock).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
};

const licensesOf = (license: string | undefined) =>
  license === undefined
    ? []
    : [/[ ()]/u.test(license) ? { expression: license } : { license: { id: license } }];

/**
 * npm's bill of materials as CycloneDX 1.6: named after the project and not after its folder, licences that a
 * package does not state itself filled in, and told apart what is shipped and what only builds and tests.
 */
export const billOfMaterials = (
  written: unknown,
  packages: readonly Locked[],
  lock: string,
): Readonly<Record<string, unknown>> => {
  const { metadata, components, ...bill } = Bill.parse(written);
  const known = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  const shipped = new Set(
    packages.filter((one) => one.shipped).map(({ name, version }) => `${name}@${version}`),
  );
  const { timestamp: _moves, ...lasting } = metadata;
  return {
    ...bill,
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    specVersion: '1.6',
    serialNumber: serialOf(lock),
    metadata: {
      ...lasting,
      tools: {
        components: metadata.tools.map(({ vendor, name, version }) => ({
          type: 'application',
          publisher: vendor,
          name,
          version,
        })),
      },
      component: { ...metadata.component, type: 'application', name: 'tidu' },
    },
    components: components.map((component) => {
      const id = `${component.name}@${component.version}`;
      const locked = known.get(id);
      return {
        ...component,
        scope: shipped.has(id) ? 'required' : 'excluded',
        licenses: locked === undefined ? component.licenses : licensesOf(licenceOf(locked)),
      };
    }),
  };
};
