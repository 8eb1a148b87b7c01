import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** What a round can end with for an application, in words; an outcome that the call does not know says nothing. */
export const useOutcomes = ({ outcomes }: Pick<ApplicationCall, 'outcomes'>) => {
  const { say } = useLanguage();
  return {
    titleOf: (outcome: string | undefined): string =>
      say(outcomes.find(({ id }) => id === outcome)?.title),
    options: outcomes.map(({ id, title }) => ({ value: id, label: say(title) })),
  };
};
