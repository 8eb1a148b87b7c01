import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Foreseen } from '../workflows/review/survival/foreseen.ts';
import { Id } from './components.ts';
import type { Opened, Plural } from './plurals.ts';
import { components } from './registry.ts';
import { route } from './route.ts';

/** Status, version and ETag, as far as the sender may know them; the state itself is read by GET. */
const Done = z
  .strictObject({
    id: Id,
    version: z.int(),
    status: z.string(),
    /** Types of the events that the sender is told of. */
    events: z.array(z.string()),
    hash: z.string(),
  })
  .register(components, { id: 'Answer' });
export type Done = z.infer<typeof Done>;

/** 预演结果: what would happen; nothing was recorded. */
const DryRun = z
  .strictObject({
    id: Id,
    dryRun: z.literal(true),
    /** As it stands. */
    version: z.int(),
    /** Afterwards, where one may know. */
    status: z.string().optional(),
    statusTitle: Bilingual.optional(),
    events: z.array(z.strictObject({ type: z.string(), title: Bilingual })),
    /** Where it sends something back to the applicant: what would stand, and what would be asked for again. */
    foreseen: z.array(Foreseen).optional(),
  })
  .register(components, { id: 'DryRun' });
export type DryRun = z.infer<typeof DryRun>;

const answer = z.union([Done, DryRun]);

/** The door for all that changes a stream; each command has its own body (functions/openapi lists them). */
export const command = <P extends Plural>(plural: P) =>
  route({
    method: 'POST',
    path: `/api/${plural}/{id}/commands/{command}`,
    title: { zh: '办理', en: 'Send a command' },
    dryRun: true,
    answer,
  });

const TITLES: Readonly<Record<Opened, Bilingual>> = {
  cases: { zh: '新建申报项目', en: 'Open an application' },
  calls: { zh: '发布申报批次', en: 'Open a call' },
  notices: { zh: '发布公示', en: 'Publish a notice' },
  recommendations: { zh: '新建推荐上报', en: 'Open a recommendation' },
  accounts: { zh: '新建账号', en: 'Open an account' },
  entries: { zh: '登记台账条目', en: 'Enter into a register' },
};

export const opening = <P extends Opened>(plural: P) =>
  route({ method: 'POST', path: `/api/${plural}`, title: TITLES[plural], dryRun: true, answer });
