import type { TargetShown } from '../../interface/programme.ts';
import type { Place } from '../../workflows/registers/place.ts';

/** Where a target's figure is looked at: what it was counted or taken from, else the target with its papers. */
export const takenFrom = ({ place, entry }: TargetShown): Place => place ?? { entry };
