import * as z from 'zod';
import { NotComeAbout } from './failures.ts';
import type { Person } from './people.ts';
import type { World } from './world.ts';

export const Words = z.object({ zh: z.string(), en: z.string() });
export type Words = z.infer<typeof Words>;

/** What the story reads of `GET /api/cases/{id}`. */
export const CaseView = z.object({
  id: z.string(),
  version: z.int(),
  status: z.string(),
  statusTitle: Words,
  call: z.object({ title: Words }),
  name: z.string(),
  applicant: z.string(),
  clusterId: z.string(),
  callId: z.string(),
  checkCode: z.string().optional(),
  submission: z.object({
    closesAt: z.string(),
    parts: z
      .record(z.string(), z.object({ content: z.string(), draftVersion: z.int() }))
      .default({}),
    signOffs: z.record(z.string(), z.unknown()).default({}),
  }),
  review: z.object({
    ranking: z.object({ position: z.int(), of: z.int() }).optional(),
    departments: z.array(
      z.object({
        org: z.string(),
        status: z.string(),
        due: z.object({ at: z.string() }),
        opinions: z.array(z.object({ id: z.string() })),
      }),
    ),
  }),
  notice: z.object({ objections: z.record(z.string(), z.object({ status: z.string() })) }),
  records: z.array(z.object({ recordId: z.string() })).default([]),
});
export type CaseView = z.infer<typeof CaseView>;

export const view = (person: Person, caseId: string): Promise<CaseView> =>
  person.get(`/api/cases/${caseId}`, CaseView);

/** Throws NotComeAbout unless all of these cases rest where they should once nothing moves any more. */
export const mustRest = async (
  world: World,
  status: string,
  cases: readonly string[],
): Promise<void> => {
  await world.settled();
  const seen = await Promise.all(cases.map((id) => view(world.as('office'), id)));
  const wrong = seen.filter((kase) => kase.status !== status);
  if (wrong.length > 0)
    throw new NotComeAbout(
      wrong.map((kase) => `${kase.name} ${kase.id}: ${kase.status}, not ${status}`).join('\n'),
    );
};

/** Throws NotComeAbout where a fact of the story is not so. */
export const must = (holds: boolean, fact: string): void => {
  if (!holds) throw new NotComeAbout(fact);
};
