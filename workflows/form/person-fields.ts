import { asPersonal, isPersonal } from '../../engine/personal.ts';
import { type Form, sectionOf } from './form.ts';

/** Whose personal data a person field holds; a key of its own encrypts them. */
export const personSubject = (caseId: string, part: string, field: string): string =>
  `case/${caseId}/person/${part}.${field}`;

/**
 * A working copy as it is stored: as typed, but what person fields hold is marked as personal data, so that names and
 * telephones of people are never kept in clear. Idempotent.
 */
export const wrapPersons = (
  form: Form,
  caseId: string,
  part: string,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const persons = new Set(
    sectionOf(form, part)
      ?.fields.filter(({ type }) => type === 'person')
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) =>
      persons.has(field) && !isPersonal(value)
        ? [field, asPersonal(personSubject(caseId, part, field), value)]
        : [field, value],
    ),
  );
};

/** The same as a form shows it; an erased value is left empty. */
export const unwrapPersons = (
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, isPersonal(value) ? value.value : value]),
  );
