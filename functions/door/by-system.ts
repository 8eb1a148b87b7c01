import type { Actor } from '../../engine/event.ts';
import type { Ports } from '../kinds/ports.ts';

/** Time and follow-ups act in nobody's name. */
export const SYSTEM: Actor = { id: 'system', role: 'system', org: 'SYSTEM' };

/** A UUID-shaped id that is the same whenever it is made from the same text. */
export const derivedId = (ports: Pick<Ports, 'sha256'>, text: string): string => {
  const hex = ports.sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
