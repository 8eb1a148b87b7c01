import type { GivenOpinion } from '../../interface/reviewing.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** What was answered about: its name, its unit and its round. */
export const About = ({ given: { about } }: { readonly given: Pick<GivenOpinion, 'about'> }) => {
  const { say } = useLanguage();
  return (
    <>
      {about.name}
      <div className="under">
        {[say(about.applicantName), say(about.callTitle)].filter(Boolean).join(' · ')}
      </div>
    </>
  );
};
