import { ACCESS_DAYS, FEWEST_ACCESS_DAYS } from '../../engine/ports/access-log.ts';
import { NotConfigured } from './environment.ts';

/**
 * For how many days access records are kept: `TIDU_ACCESS_DAYS`, a year where it is not said. Throws NotConfigured where
 * it is less than the law asks for.
 */
export const accessDaysIn = ({
  TIDU_ACCESS_DAYS: given = String(ACCESS_DAYS),
}: Readonly<Record<string, string | undefined>>): number => {
  const days = Number(given);
  if (Number.isSafeInteger(days) && days >= FEWEST_ACCESS_DAYS) return days;
  throw new NotConfigured(
    `TIDU_ACCESS_DAYS is ${given}: access records are kept for a whole number of days, ${FEWEST_ACCESS_DAYS} at least`,
  );
};
