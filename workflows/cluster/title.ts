import * as z from 'zod';
import { type Bilingual, bilingual, said } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { LocalDate } from '../calendar/instant.ts';
import { OUTCOME_KIND } from '../calls/outcome-kind.ts';
import { oneLine } from '../input/texts.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { SELECTION } from '../recommendation/selection.ts';

export const ClusterId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]{2,63}$/,
    said('请从集群档案中选择', 'choose one of the cluster records'),
  );
export const TitleId = z.string().min(3).max(80);

/** A title as its document gave it. */
export const titleFields = {
  titleId: TitleId,
  level: LevelId,
  /** The name that the document gave the cluster; it may be another than today's. */
  name: oneLine(2, 200),
  /** What it was recognised as: an outcome's kind, or `selected` by a higher level. */
  outcome: oneLine(2, 40),
  title: z.object({ zh: oneLine(1, 200), en: oneLine(1, 200) }).optional(),
  document: OfficialDocument,
  /** First and last day; without a last day it holds until it is revoked. */
  from: LocalDate,
  to: LocalDate.optional(),
  /** The body that decided. */
  body: OrgId,
};

const { not: _, ...given } = OUTCOME_KIND;
/** What a title can be given as: an outcome of a round, or selected by a higher level. */
export const TITLE_OUTCOME = { ...given, selected: SELECTION.selected };

/** What a title was given as, where its document has no name of its own for it. */
export const outcomeTitle = (outcome: string): Bilingual =>
  own(TITLE_OUTCOME, outcome) ?? bilingual(outcome, outcome);
