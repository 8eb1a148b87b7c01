import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseAnswer } from '../../interface/cases.ts';
import { type Form, fieldTitle, sectionOf } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';

import { useLanguage } from '../i18n/use-language.ts';

/** `size.output[0]` is at the field `size.output`. */
const bare = (path: string): string => path.replace(/\[.*$/, '');

/** A place of the form by its titles: section, whose part it is, field. */
export const usePlaceName = (form: Form): ((path: string) => string) => {
  const { say } = useLanguage();
  const { shortName } = useReference();
  return (path) => {
    const [part = '', field] = bare(path).split('.');
    const section = sectionOf(form, part);
    if (section === undefined) return '';
    const org = part.split('@')[1];
    const whose = org === undefined ? '' : `（${shortName(org)}）`;
    const of = `${say(section.title)}${whose}`;
    return field === undefined ? of : `${of} · ${say(fieldTitle(form, `${part}.${field}`))}`;
  };
};

/** Leads to a field of the form, or to a whole part; mere words where the path is no place of the form. */
export const Place = ({
  kase,
  path,
  children,
}: {
  readonly kase: CaseAnswer;
  readonly path: string;
  readonly children: ReactNode;
}) => {
  const at = bare(path);
  const part = at.split('.')[0] ?? '';
  const known = kase.submission.wanted?.some((one) => one.part === part) === true;
  return known ? (
    <Link
      to="/cases/$id/fill"
      params={{ id: kase.id }}
      search={{ part }}
      {...(at === part ? {} : { hash: at })}
    >
      {children}
    </Link>
  ) : (
    children
  );
};
