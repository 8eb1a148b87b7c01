import * as z from 'zod';
import { personal } from '../../../engine/personal.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { FileRef } from '../../orgs/document.ts';
import { VisitResult } from './result.ts';

/** A site visit (实地核查) as it was recorded; who took part are natural persons. */
export const VisitData = z.object({
  date: LocalDate,
  participants: personal(z.array(z.string())),
  findings: z.string(),
  result: VisitResult,
  report: FileRef.optional(),
});
export type VisitData = z.infer<typeof VisitData>;
