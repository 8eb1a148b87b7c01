import * as z from 'zod';
import { Bilingual, said } from '../../engine/bilingual.ts';
import type { SheetKind } from './sheet-kind.ts';

/** All scores are integers in hundredths of a point: 8,750 is 87.50 points. 100.00 points is the usual total. */
const FULL_MARKS = 10_000;
/** Weights are integers in hundredths of a percent: 7,000 is 70 %. */
const WHOLE = 10_000;

export const RubricLine = z
  .object({
    id: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,39}$/,
        said(
          '应为不超过40个小写字母、数字或短横线',
          'has 40 lower-case letters, digits and hyphens at most',
        ),
      ),
    title: Bilingual,
    max: z.int().positive(),
    /**
     * Figures of the form that this line is scored by, as `section.field` or a whole `section`; all where none is named.
     * A figure that a department corrects afterwards has only the lines looked at again that rest on it.
     */
    restsOn: z.array(z.string().min(1).max(130)).min(1).readonly().optional(),
    /** What a score means: the description that holds from `atLeast` (hundredths) upwards. */
    anchors: z
      .array(z.object({ atLeast: z.int().min(0), meaning: Bilingual }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();
export type RubricLine = z.infer<typeof RubricLine>;

const Lines = z.array(RubricLine).min(1).max(60).readonly();

/** What experts score, line by line. The lines' maxima add up to `total`. */
export const Rubric = z
  .object({
    version: z.string().min(1),
    total: z.int().positive().default(FULL_MARKS),
    /** `extremes`: a score under 60 % or over 95 % of a line's maximum needs a remark. */
    remarkRequired: z.enum(['always', 'extremes', 'never']).default('extremes'),
    lines: Lines,
    /** Lines of the oral defence, where it is not scored on the same lines as the papers. Same total. */
    defenceLines: Lines.optional(),
  })
  .readonly()
  .superRefine(({ total, lines, defenceLines }, context) => {
    for (const [path, part] of [
      ['lines', lines],
      ['defenceLines', defenceLines],
    ] as const) {
      if (part === undefined) continue;
      const sum = part.reduce((all, line) => all + line.max, 0);
      if (sum !== total) {
        const message = said(
          `各评分项满分合计为${sum / 100}分，应为${total / 100}分`,
          `the lines’ maxima add up to ${sum / 100}, not to ${total / 100}`,
        );
        context.addIssue({ code: 'custom', path: [path], message });
      }
    }
    const ids = [...lines, ...(defenceLines ?? [])].map((line) => line.id);
    if (new Set(ids).size !== ids.length) {
      context.addIssue({
        code: 'custom',
        path: ['lines'],
        message: said('有两个评分项编号相同', 'two lines have the same id'),
      });
    }
  });
export type Rubric = z.infer<typeof Rubric>;

/** The lines that a sheet of this kind is scored on. */
export const linesOf = (rubric: Rubric, kind: SheetKind): readonly RubricLine[] =>
  kind === 'defence' ? (rubric.defenceLines ?? rubric.lines) : rubric.lines;

/** A partner's own part (`partnerPart@371621`) is of the section that all partners fill in. */
const bare = (field: string): string => field.replace(/@[^.]*/, '');
const sectionOf = (field: string): string => field.split('.')[0] ?? field;

/** Ids of the lines, on paper and at the defence, that are scored by one of these figures. */
export const linesOn = (
  { lines, defenceLines = [] }: Rubric,
  fields: readonly string[],
): readonly string[] => {
  const places = new Set(fields.map(bare).flatMap((field) => [field, sectionOf(field)]));
  return [...lines, ...defenceLines]
    .filter(({ restsOn }) => restsOn === undefined || restsOn.some((place) => places.has(place)))
    .map(({ id }) => id);
};

/** How sheets become a total: settings of a call's panel. */
export const ScoringRules = z
  .object({
    /** `one-each` drops the highest and the lowest sheet, only where five or more were given. */
    dropExtremes: z.enum(['none', 'one-each']).default('none'),
    writtenWeight: z.int().min(0).max(WHOLE).default(WHOLE),
    defenceWeight: z.int().min(0).max(WHOLE).default(0),
    /** Each printed figure is rounded half-up to 0.01 point and the next step works on the printed figure. */
    rounding: z.literal('half-up').default('half-up'),
    /** Hundredths between highest and lowest sheet above which the marks count as far apart. */
    spreadLimit: z.int().positive().optional(),
    /** In this order: `defence`, or the id of a line. What is left is decided by the meeting, with a reason. */
    tieBreak: z.array(z.string().min(1)).readonly().default([]),
  })
  .readonly()
  .refine(({ writtenWeight, defenceWeight }) => writtenWeight + defenceWeight === WHOLE, {
    error: said(
      '书面评审与答辩的权重合计应为100%',
      'the weights of paper and defence add up to 100 %',
    ),
    path: ['defenceWeight'],
  });
export type ScoringRules = z.infer<typeof ScoringRules>;
