import { own } from '../../engine/own.ts';
import { isPersonal } from '../../engine/personal.ts';
import { changedMoreThan, Decimal, likelyUnitSlip } from '../decimal/decimal.ts';
import { type Field, type Form, sectionOf } from './form.ts';

/** Values of parts by part id, as they were frozen. */
export type Parts = ReadonlyMap<string, unknown>;

export interface MovedFigure {
  readonly part: string;
  /** `size.output`, or for a partner's part `partnerPart@371621.output`; years are compared newest with newest. */
  readonly path: string;
  readonly previous: Decimal;
  readonly current: Decimal;
}

/** Key under which a figure's change is explained when filing. */
export const changeRule = (path: string): string => `large-change:${path}`;

/** 变动超过30%请说明. */
const LARGE_PERCENT = 30;

/** A working copy for a new case from what an earlier one froze: computed and unknown fields go, persons are plain again. */
export const carriedOver = (
  form: Form,
  previous: Parts,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> => {
  const drafts = new Map<string, Readonly<Record<string, unknown>>>();
  for (const [part, data] of previous) {
    const section = sectionOf(form, part);
    if (section === undefined) continue;
    const kept = section.fields.flatMap((field) => {
      const value = plain(own(Object(data), field.id));
      return field.type === 'ratio' || value === undefined ? [] : [[field.id, value] as const];
    });
    if (kept.length > 0) drafts.set(part, Object.fromEntries(kept));
  }
  return drafts;
};

const plain = (value: unknown): unknown => (isPersonal(value) ? value.value : value);

const figureOf = (field: Field, data: unknown): Decimal | undefined => {
  if (field.type !== 'decimal' && field.type !== 'integer') return undefined;
  const value: unknown = own(Object(data), field.id);
  const read = Decimal.safeParse(Array.isArray(value) ? value[0] : value);
  return read.success ? read.data : undefined;
};

const compared = (form: Form, previous: Parts, current: Parts): readonly MovedFigure[] =>
  [...current].flatMap(([part, data]) =>
    (sectionOf(form, part)?.fields ?? []).flatMap((field) => {
      const before = figureOf(field, previous.get(part));
      const now = figureOf(field, data);
      return before === undefined || now === undefined
        ? []
        : [{ part, path: `${part}.${field.id}`, previous: before, current: now }];
    }),
  );

/** Figures that moved by more than 30 % of the earlier application's. */
export const largeChanges = (form: Form, previous: Parts, current: Parts): readonly MovedFigure[] =>
  compared(form, previous, current).filter((figure) =>
    changedMoreThan(figure.previous, figure.current, LARGE_PERCENT),
  );

/** Figures that look like 万元 entered for 亿元, or the reverse. */
export const unitSlips = (form: Form, previous: Parts, current: Parts): readonly MovedFigure[] =>
  compared(form, previous, current).filter((figure) =>
    likelyUnitSlip(figure.previous, figure.current),
  );
