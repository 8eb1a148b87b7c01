import { useMemo } from 'react';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import { largeChanges, type MovedFigure, unitSlips } from '../../workflows/form/compare-figures.ts';
import type { Field, Section } from '../../workflows/form/form.ts';
import { doubtfulFigures } from '../../workflows/form/plausible-figures.ts';

import { unitOf } from '../display/part-values.tsx';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { sameValue, type Values } from './draft-values.ts';
import { explanationsIn, withExplanation } from './explanations.ts';
import { FieldEvidence } from './field-evidence.tsx';
import { Before, Moved, Pinned } from './field-notes.tsx';
import { FieldFrame } from './fields/field-frame.tsx';
import { FieldInput } from './fields/field-input.tsx';
import { type Problem, useChecked } from './form-reads.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  readonly section: Section;
  readonly part: string;
  readonly data: Values;
  readonly change: (changed: Values) => void;
  readonly editable: boolean;
  /** Evidence may come and go as long as the application is with the applicant, also for a locked part. */
  readonly evidenceOpen: boolean;
  /** Also what is merely not filled in yet counts as wrong: after the person asked for a check. */
  readonly strict: boolean;
  /** Of the cluster's last application. */
  readonly earlier: Values | undefined;
  /** As it was confirmed and filed, while a return is corrected. */
  readonly filed: Values | undefined;
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

const COMPARED: readonly Field['type'][] = ['decimal', 'integer'];

const byField = <F extends MovedFigure>(figures: readonly F[]): ReadonlyMap<string, F> =>
  new Map(figures.map((figure) => [figure.path.split('.')[1] ?? '', figure]));

/** Figures that ask a question: against the last application, else by themselves. */
const useAsked = ({ answer, part, earlier }: Props, values: Values) =>
  useMemo(() => {
    const [before, now] = [new Map([[part, earlier ?? {}]]), new Map([[part, values]])];
    const doubts = doubtfulFigures(answer.form, part, values, answer.call.regionSize);
    return {
      moved: byField(largeChanges(answer.form, before, now)),
      slips: byField(unitSlips(answer.form, before, now)),
      doubts: byField(doubts),
    };
  }, [answer, part, earlier, values]);

/** Every field of a part, each with what belongs to it. */
export const SectionForm = (props: Props) => {
  const { kase, answer, section, part, data, change, editable, strict, earlier, filed } = props;
  const { evidenceOpen } = props;
  const { say } = useLanguage();
  const unitName = useUnit();
  const { values, problems } = useChecked(answer.form, part, data);
  const shown = strict ? problems : problems.filter(({ rule }) => rule !== 'required');
  const { moved, slips, doubts } = useAsked(props, values);
  const items = kase.status === 'correction' ? (kase.review.returned?.items ?? []) : [];
  const explanations = explanationsIn(data);
  return (
    <>
      <Pinned reasons={items.filter(({ path }) => path === part).map(({ reason }) => reason)} />
      {section.fields.map((field) => {
        const path = `${part}.${field.id}`;
        const id = `f-${path.replace(/[^A-Za-z0-9]/g, '-')}`;
        const wrong = ofField(shown, field, say);
        const own = wrong.get('');
        const doubt = moved.has(field.id) ? undefined : doubts.get(field.id);
        const figure = moved.get(field.id) ?? doubt;
        const errors = field.type === 'table' ? [own ?? ''] : [...wrong.values()];
        return (
          <FieldFrame
            key={field.id}
            path={path}
            id={id}
            field={field}
            unit={unitOf(field)}
            errors={errors.filter((error) => error !== '')}
            notes={
              <>
                <Pinned
                  reasons={items.filter((item) => item.path === path).map(({ reason }) => reason)}
                />
                {earlier?.[field.id] !== undefined && COMPARED.includes(field.type) && (
                  <Before field={field} value={earlier[field.id]} kind="earlier" />
                )}
                {filed !== undefined &&
                  field.type !== 'ratio' &&
                  field.type !== 'table' &&
                  !sameValue(filed[field.id], data[field.id]) && (
                    <Before field={field} value={filed[field.id]} kind="filed" />
                  )}
                {figure !== undefined && (
                  <Moved
                    id={id}
                    figure={figure}
                    slip={slips.has(field.id)}
                    kind={doubt?.kind ?? 'earlier'}
                    unit={unitName(unitOf(field))}
                    explanation={explanations[path] ?? ''}
                    disabled={!editable}
                    change={(text) => change(withExplanation(data, path, text))}
                  />
                )}
                <FieldEvidence
                  kase={kase}
                  call={answer.call}
                  path={path}
                  field={field}
                  editable={evidenceOpen}
                />
              </>
            }
          >
            <FieldInput
              id={id}
              field={field}
              raw={field.type === 'ratio' ? values[field.id] : data[field.id]}
              change={(raw) => change({ [field.id]: raw })}
              disabled={!editable}
              invalid={wrong.size > 0}
              describedBy={`${id}-said`}
              problems={wrong}
              caseId={kase.id}
            />
          </FieldFrame>
        );
      })}
    </>
  );
};
