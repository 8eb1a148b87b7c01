import { must, view } from './case-view.ts';
import type { Document, World } from './world.ts';

export interface Resolved {
  readonly verdict: 'adopt' | 'defer' | 'reject' | 'send-back';
  readonly outcome?: string;
  readonly position?: number;
  readonly reason?: string;
}

/** A body of the chain decides on some cases by one document of its own. */
export const decide = async (
  world: World,
  body: string,
  document: Document,
  resolved: Readonly<Record<string, Resolved>>,
): Promise<void> => {
  await Promise.all(
    Object.entries(resolved).map(([caseId, one]) =>
      world.as(`body:${body}`).does(caseId, 'RecordDecision', { body, document, ...one }),
    ),
  );
};

/** 代录: an officer enters what the paper says, the same officer may not check it, a second one does. */
export const recordOnBehalf = async (
  world: World,
  caseId: string,
  behalfOf: { readonly role: string; readonly org: string },
  document: Document,
  act: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const office = world.as('office');
  await office.does(caseId, 'RecordOnBehalf', { behalfOf, document, act });
  const { records } = await view(office, caseId);
  const check = { recordId: records[0]?.recordId ?? '', correct: true };
  await office.isRefused('SamePerson', caseId, 'CheckRecord', check);
  await world.as('office:2').does(caseId, 'CheckRecord', check);
};

/** The same for a whole list, as a meeting's minutes hold it. */
export const recordMinutes = async (
  world: World,
  body: string,
  document: Document,
  resolved: Readonly<Record<string, Resolved>>,
): Promise<void> => {
  await Promise.all(
    Object.entries(resolved).map(([caseId, one]) =>
      recordOnBehalf(world, caseId, { role: 'leading-group', org: body }, document, {
        type: 'RecordDecision',
        body,
        document,
        ...one,
      }),
    ),
  );
};

/** Where the frozen ranking put a case. */
export const placeOf = async (world: World, caseId: string): Promise<number> => {
  const { review } = await view(world.as('office'), caseId);
  must(review.ranking !== undefined, `${caseId} has no place in the ranking`);
  return review.ranking?.position ?? 0;
};
