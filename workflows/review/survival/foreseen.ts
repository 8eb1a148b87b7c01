import * as z from 'zod';
import { Bilingual, bilingual } from '../../../engine/bilingual.ts';
import type { Call } from '../../calls/call.ts';
import type { CaseState } from '../../case/state.ts';
import { type Form, sectionOf } from '../../form/form.ts';
import { linesOn } from '../../score/rubric.ts';
import { brokenSeals } from '../../submission/seals.ts';
import { readBy, settledBy } from './rests-on.ts';

/**
 * What becomes of something that was done, if the applicant changes what is sent back. Nothing falls by the return
 * itself: only by a figure that says something else afterwards.
 */
export const Survival = z.enum(['kept', 'with-part', 'with-field']);
export type Survival = z.infer<typeof Survival>;

export const SURVIVAL = {
  kept: bilingual('保留', 'Stands'),
  'with-part': bilingual(
    '保留；同一部分其他数据有变化的，需重新出具',
    'Stands, unless other figures of the same part change',
  ),
  'with-field': bilingual(
    '所退数据有变化的，需重新出具',
    'Is asked for again if what is sent back changes',
  ),
} as const satisfies Record<Survival, Bilingual>;

/** One thing that was done, by whose it is: never who scored what. */
export const Foreseen = z.strictObject({
  about: z.enum(['opinion', 'settlement', 'scores', 'seal']),
  /** The department of an opinion or a settled figure; the unit whose head signed off. */
  org: z.string().optional(),
  /** Of a settled figure. */
  field: z.string().optional(),
  /** Lines of the rubric that would be looked at again. */
  lines: z.array(Bilingual).optional(),
  survival: Survival,
});
export type Foreseen = z.infer<typeof Foreseen>;

interface Sent {
  readonly kase: CaseState;
  readonly call: Call;
  readonly form: Form;
  /** Places that are sent back: fields, or whole parts. */
  readonly paths: readonly string[];
}

const partOf = (path: string): string => path.split('.')[0] ?? path;

const allOf = (form: Form, part: string): readonly string[] =>
  (sectionOf(form, part)?.fields ?? []).map(({ id }) => `${part}.${id}`);

/** Fields that are sent back, and all that can change with them since their parts are open. */
const reached = ({ form, paths }: Sent) => ({
  pinned: paths.flatMap((path) => (path.includes('.') ? [path] : allOf(form, path))),
  open: [...new Set(paths.map(partOf))].flatMap((part) => allOf(form, part)),
});

type Reached = ReturnType<typeof reached>;

const survivalBy = (
  { pinned, open }: Reached,
  rests: (fields: readonly string[]) => boolean,
): Survival => (rests(pinned) ? 'with-field' : rests(open) ? 'with-part' : 'kept');

const scoresOf = ({ call, kase }: Sent, places: Reached): readonly Foreseen[] => {
  if (call.kind !== 'application' || kase.review.expertRound === 0) return [];
  const { rubric } = call;
  const survival = survivalBy(places, (fields) => linesOn(rubric, fields).length > 0);
  if (survival === 'kept') return [{ about: 'scores', survival }];
  const on = new Set(linesOn(rubric, survival === 'with-field' ? places.pinned : places.open));
  const lines = [...rubric.lines, ...(rubric.defenceLines ?? [])]
    .filter(({ id }) => on.has(id))
    .map(({ title }) => title);
  return [{ about: 'scores', survival, lines }];
};

/** A sign-off covers whole parts: any figure of one that changes breaks it. */
const sealsOf = ({ kase, paths }: Sent): readonly Foreseen[] => {
  const broken = new Set(
    paths.flatMap((path) => brokenSeals(kase, partOf(path)).map(([org]) => org)),
  );
  return Object.keys(kase.submission.signOffs).map((org) => ({
    about: 'seal',
    org,
    survival: broken.has(org) ? 'with-field' : 'kept',
  }));
};

/**
 * What would stand and what would be asked for again, by the same rule by which it falls (`fall.ts`). Of departments all
 * that were asked, whether or not they have answered: who has is not everybody's to know.
 */
export const foreseen = (sent: Sent): readonly Foreseen[] => {
  const places = reached(sent);
  const { review } = sent.kase;
  const seats = Object.values(review.departments).filter(({ status }) => status !== 'dropped');
  const opinions = seats.map(
    (seat): Foreseen => ({
      about: 'opinion',
      org: seat.org,
      survival: survivalBy(places, (fields) => readBy(seat, fields).length > 0),
    }),
  );
  const settlements = review.settlements
    .filter(({ fellAt }) => fellAt === undefined)
    .map(
      (one): Foreseen => ({
        about: 'settlement',
        org: one.department,
        field: one.field,
        survival: survivalBy(places, (fields) =>
          settledBy({ settlements: [one] }, fields).includes(one),
        ),
      }),
    );
  return [...opinions, ...settlements, ...scoresOf(sent, places), ...sealsOf(sent)];
};
