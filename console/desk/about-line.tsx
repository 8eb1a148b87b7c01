import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/use-language.ts';
import { pageOf } from './address.ts';
import type { About } from './answers.ts';

/** The case, its applicant, its round. */
export const AboutLine = ({ about }: { readonly about: About }) => {
  const { say } = useLanguage();
  const under = [say(about.applicantName), say(about.callTitle)].filter((text) => text !== '');
  return (
    <>
      <Link to={pageOf(about)}>{about.name ?? about.id}</Link>
      {under.length > 0 && <div className="under">{under.join(' · ')}</div>}
    </>
  );
};
