import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Field } from '../../workflows/form/form.ts';
import { unitOf } from '../display/field-value.tsx';
import { useUnit } from '../display/unit.ts';
import { FieldFrame } from '../input/fields/field-frame.tsx';
import { FieldInput } from '../input/fields/field-input.tsx';
import { sameValue, type Values } from './draft-values.ts';
import { explanationsIn, withExplanation } from './explanations.ts';
import { FieldEvidence } from './field-evidence.tsx';
import { type Asked, Before, Moved, Pinned } from './field-notes.tsx';
import { LibraryFirms } from './library-firms.tsx';
import { reasonsAt } from './part-standing.ts';

/** What the fields of a part share. */
export interface PartProps {
  readonly kase: CaseAnswer;
  readonly answer: CallAnswer;
  readonly part: string;
  readonly data: Values;
  readonly change: (changed: Values) => void;
  readonly editable: boolean;
  /** Evidence may come and go as long as the application is with the applicant, also for a locked part. */
  readonly evidenceOpen: boolean;
  /** Of the cluster's last application. */
  readonly earlier: Values | undefined;
  /** As it was confirmed and filed, while a return is corrected. */
  readonly filed: Values | undefined;
}

interface Props extends PartProps {
  readonly field: Field;
  /** What a ratio comes to. */
  readonly computed: unknown;
  /** By what stands behind the field's id: '', `[0]`, `[3].revenue`. */
  readonly problems: ReadonlyMap<string, string>;
  readonly asked: Asked | undefined;
}

interface Placed extends Props {
  /** `size.output` */
  readonly path: string;
  readonly id: string;
}

const COMPARED: readonly Field['type'][] = ['decimal', 'integer'];
/** Not told beside the field as it was filed: one is computed, the other too long. */
const NOT_TOLD: readonly Field['type'][] = ['ratio', 'table'];

/** Values that stood here before. */
const Earlier = ({ field, data, earlier, filed }: Props) => {
  const before = earlier?.[field.id];
  const changed =
    filed !== undefined &&
    !NOT_TOLD.includes(field.type) &&
    !sameValue(filed[field.id], data[field.id]);
  return (
    <>
      {before !== undefined && COMPARED.includes(field.type) && (
        <Before field={field} value={before} kind="earlier" />
      )}
      {changed && <Before field={field} value={filed[field.id]} kind="filed" />}
    </>
  );
};

/** What belongs to a field: what the office says of it, what it was, what it asks, what proves it. */
const Notes = (props: Placed) => {
  const { kase, answer, path, id, field, asked, data, change, editable, evidenceOpen } = props;
  const unitName = useUnit();
  return (
    <>
      <Pinned reasons={reasonsAt(kase, path)} />
      <Earlier {...props} />
      {asked !== undefined && (
        <Moved
          id={id}
          asked={asked}
          unit={unitName(unitOf(field))}
          explanation={explanationsIn(data)[path] ?? ''}
          disabled={!editable}
          change={(text) => change(withExplanation(data, path, text))}
        />
      )}
      <FieldEvidence {...{ kase, path, field }} call={answer.call} editable={evidenceOpen} />
    </>
  );
};

/** One field of a part, with its input and all that belongs to it. */
export const FormField = (props: Props) => {
  const { kase, part, field, computed, problems, data, change, editable } = props;
  const path = `${part}.${field.id}`;
  const id = `f-${path.replace(/[^A-Za-z0-9]/g, '-')}`;
  const errors = field.type === 'table' ? [problems.get('') ?? ''] : [...problems.values()];
  return (
    <FieldFrame
      {...{ path, id, field }}
      unit={unitOf(field)}
      errors={errors.filter((error) => error !== '')}
      notes={<Notes {...props} path={path} id={id} />}
    >
      <FieldInput
        {...{ id, field, problems }}
        raw={field.type === 'ratio' ? computed : data[field.id]}
        change={(raw) => change({ [field.id]: raw })}
        disabled={!editable}
        invalid={problems.size > 0}
        describedBy={`${id}-said`}
        target={`cases/${kase.id}`}
      />
      {field.type === 'table' && (
        <LibraryFirms
          {...{ field, editable }}
          raw={data[field.id]}
          change={(rows) => change({ [field.id]: rows })}
        />
      )}
    </FieldFrame>
  );
};
