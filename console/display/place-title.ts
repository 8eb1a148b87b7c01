import { type Form, fieldTitle, sectionOf } from '../../workflows/form/form.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** A place of the form as its readers know it: section, whose part it is, field. */
export const usePlaceTitle = (form: Form | undefined): ((path: string) => string) => {
  const { say } = useLanguage();
  const { shortName } = useReference();
  return (path) => {
    if (form === undefined) return path;
    const [part = '', field] = path.split('.');
    const org = part.split('@')[1];
    const section = say(sectionOf(form, part)?.title);
    const whose = org === undefined ? '' : ` · ${shortName(org)}`;
    return field === undefined
      ? `${section}${whose}`
      : `${section}${whose} · ${say(fieldTitle(form, path))}`;
  };
};
