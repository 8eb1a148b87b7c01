import * as z from 'zod';
import type { GatewaySettings, Template } from '../../adapters/gateway.ts';
import templates from '../../data/gateways/templates.json' with { type: 'json' };
import { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { NotConfigured } from './environment.ts';

const SHIPPED: Readonly<Record<string, Template>> = templates;

const OwnTemplate = z.strictObject({
  body: z.unknown(),
  answered: z
    .strictObject({ field: z.string(), with: z.union([z.string(), z.number()]) })
    .optional(),
});

/** What a settings file says of each gateway; it holds secrets, and is for the system's account alone to read. */
const Gateways = z.array(
  z.strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    title: Bilingual,
    address: Bilingual,
    url: z.url({ protocol: /^https?$/ }),
    /** One that is shipped (data/gateways/templates.json), or one's own. */
    template: z.union([z.string(), OwnTemplate]),
    secret: z
      .string()
      .regex(/^(?:whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/)
      .optional(),
  }),
);

const templateOf = (named: string | z.output<typeof OwnTemplate>): Template => {
  if (typeof named !== 'string') return named;
  const found = own(SHIPPED, named);
  if (found === undefined)
    throw new NotConfigured(`no template “${named}”: ${Object.keys(SHIPPED).join(', ')}`);
  return found;
};

const read = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotConfigured('the settings of the gateways are no JSON');
  }
};

/** Throws NotConfigured, which names what is wrong and shows no secret. */
export const gatewaysIn = (json: string): readonly GatewaySettings[] => {
  const parsed = Gateways.safeParse(read(json));
  if (!parsed.success)
    throw new NotConfigured(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  return parsed.data.map(({ template, ...gateway }) => ({
    ...gateway,
    template: templateOf(template),
  }));
};
