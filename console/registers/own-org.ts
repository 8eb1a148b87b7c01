import type { RegisterAnswer } from '../../interface/registers.ts';
import { useSession } from '../session/session.ts';

/** Whose entry it will be, where the reader may enter their own alone. */
export const useOwnOrg = ({ hands }: Pick<RegisterAnswer, 'hands'>): string | undefined => {
  const { grant } = useSession();
  return hands.every((hand) => hand === 'holder') ? grant?.org : undefined;
};
