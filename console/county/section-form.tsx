import { useMemo } from 'react';
import { largeChanges, type MovedFigure, unitSlips } from '../../workflows/form/compare-figures.ts';
import type { Field, Section } from '../../workflows/form/form.ts';
import { doubtfulFigures } from '../../workflows/form/plausible-figures.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Values } from './draft-values.ts';
import { type Asked, Pinned } from './field-notes.tsx';
import { FormField, type PartProps } from './form-field.tsx';
import { type Problem, useChecked } from './form-reads.ts';
import { reasonsAt } from './part-standing.ts';

interface Props extends PartProps {
  readonly section: Section;
  /** Also what is merely not filled in yet counts as wrong: after the person asked for a check. */
  readonly strict: boolean;
}

/** Problems of one field by what stands behind its id: '', `[0]`, `[3].revenue`. */
const ofField = (
  problems: readonly Problem[],
  field: Field,
  say: (text: Problem['message']) => string,
) =>
  new Map(
    problems
      .filter(({ path }) => path === field.id || path.startsWith(`${field.id}[`))
      .map(({ path, message }) => [path.slice(field.id.length), say(message)]),
  );

const byField = <F extends MovedFigure>(figures: readonly F[]): ReadonlyMap<string, F> =>
  new Map(figures.map((figure) => [figure.path.split('.')[1] ?? '', figure]));

/** Figures that ask a question: against the last application, else by themselves. */
const useAsked = ({ answer, part, earlier }: Props, values: Values) => {
  const { moved, slips, doubts } = useMemo(() => {
    const [before, now] = [new Map([[part, earlier ?? {}]]), new Map([[part, values]])];
    return {
      moved: byField(largeChanges(answer.form, before, now)),
      slips: byField(unitSlips(answer.form, before, now)),
      doubts: byField(doubtfulFigures(answer.form, part, values, answer.call.regionSize)),
    };
  }, [answer, part, earlier, values]);
  return (field: string): Asked | undefined => {
    const figure = moved.get(field);
    const doubt = doubts.get(field);
    const slip = slips.has(field);
    if (figure !== undefined) return { figure, slip, kind: 'earlier' };
    return doubt === undefined ? undefined : { figure: doubt, slip, kind: doubt.kind };
  };
};

/** Every field of a part, each with what belongs to it. */
export const SectionForm = (props: Props) => {
  const { kase, answer, section, part, data, strict } = props;
  const { say } = useLanguage();
  const { values, problems } = useChecked(answer.form, part, data);
  const shown = strict ? problems : problems.filter(({ rule }) => rule !== 'required');
  const askedOf = useAsked(props, values);
  return (
    <>
      <Pinned reasons={reasonsAt(kase, part)} />
      {section.fields.map((field) => (
        <FormField
          key={field.id}
          {...props}
          field={field}
          computed={values[field.id]}
          problems={ofField(shown, field, say)}
          asked={askedOf(field.id)}
        />
      ))}
    </>
  );
};
