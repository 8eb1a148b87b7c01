import type { CaseAnswer } from '../../../interface/cases.ts';
import { type Form, sectionOf } from '../../../workflows/form/form.ts';

type Grant = { readonly role: string; readonly org: string } | undefined;

/** The parts that a section has in this application: the lead's one, or one for each partner. */
const partsOf = ({ partners }: CaseAnswer, form: Form, section: string): readonly string[] =>
  sectionOf(form, section)?.by === 'partner'
    ? partners.map((org) => `${section}@${org}`)
    : [section];

const placesOf = (kase: CaseAnswer, form: Form, path: string): readonly string[] => {
  const [section = '', field] = path.split('.');
  return partsOf(kase, form, section).map((part) =>
    field === undefined ? part : `${part}.${field}`,
  );
};

/** What somebody may send back: a department its own indicators, everybody else each field of the form. */
export const placesFor = (kase: CaseAnswer, form: Form, grant: Grant): readonly string[] => {
  if (grant?.role !== 'department')
    return form.sections.flatMap(({ id, fields }) =>
      fields.flatMap((field) => placesOf(kase, form, `${id}.${field.id}`)),
    );
  const own = kase.review.departments.find(({ org }) => org === grant.org);
  return (own?.indicators ?? []).flatMap((path) => placesOf(kase, form, path));
};
