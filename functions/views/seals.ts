import { applicantsOf } from '../../workflows/submission/access.ts';
import { checkCode } from '../../workflows/submission/check-code.ts';
import { coveredParts, openCovered, sealCode } from '../../workflows/submission/seals.ts';
import type { Visible } from './visible.ts';

/**
 * 版本校验码: what the reader's own unit prints, seals and signs off, of the whole to everybody else; and of each unit of a
 * joint application what its head signs for.
 */
export const sealsFor = ({ shown, actors }: Pick<Visible, 'shown' | 'actors'>) => {
  const units = applicantsOf(shown);
  const unit = units.find((org) => actors.some(({ actor }) => actor.org === org));
  const seals = units.map((org) => ({
    org,
    parts: [...coveredParts(shown, org)],
    open: [...openCovered(shown, org)],
    checkCode: sealCode(shown, org),
  }));
  return {
    checkCode: unit === undefined ? checkCode(shown) : sealCode(shown, unit),
    ...(units.length < 2 ? {} : { seals }),
  };
};
