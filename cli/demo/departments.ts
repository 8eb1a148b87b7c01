import * as z from 'zod';
import { view } from './case-view.ts';
import type { World } from './world.ts';

/** What the story reads of a call's file. */
export const CallFile = z.looseObject({
  id: z.string(),
  reviewingDepartments: z.array(
    z.object({
      org: z.string(),
      vetoFacts: z.array(z.string()).default([]),
    }),
  ),
  experts: z.object({ seats: z.int(), defence: z.boolean() }),
  rubric: z.object({
    lines: z.array(z.object({ id: z.string(), max: z.int() })),
    defenceLines: z.array(z.object({ id: z.string(), max: z.int() })).default([]),
  }),
  decisionChain: z.array(z.object({ org: z.string(), document: z.object({ zh: z.string() }) })),
});
export type CallFile = z.infer<typeof CallFile>;

/** Who answers otherwise than 无异议; `silent`: not at all. */
export type Otherwise = Readonly<Record<string, 'silent' | Readonly<Record<string, unknown>>>>;

/** The departments of the round answer, each by its own officer and all at the same time. */
export const departmentsAnswer = async (
  world: World,
  call: CallFile,
  caseId: string,
  otherwise: Otherwise = {},
): Promise<void> => {
  await Promise.all(
    call.reviewingDepartments.map(async ({ org, vetoFacts }) => {
      const special = otherwise[org];
      if (special === 'silent') return;
      const clear = vetoFacts.length === 0 ? {} : { vetoFactsClear: true };
      await world
        .as(`department:${org}`)
        .does(caseId, 'GiveOpinion', special ?? { verdict: 'no-objection', ...clear });
    }),
  );
};

/** When a department's days are over. */
export const dueOf = async (world: World, caseId: string, org: string): Promise<string> => {
  const { review } = await view(world.as('office'), caseId);
  return review.departments.find((department) => department.org === org)?.due.at ?? '';
};

/** The opinion of a department that counts. */
export const opinionOf = async (world: World, caseId: string, org: string): Promise<string> => {
  const { review } = await view(world.as('office'), caseId);
  return review.departments.find((one) => one.org === org)?.opinions.at(-1)?.id ?? '';
};
