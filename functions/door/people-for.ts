import type { Actor } from '../../engine/event.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Need } from '../../workflows/facts.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { colleaguesIn } from './colleagues-in.ts';
import { standingInOf } from './standing-in.ts';

interface Sent {
  readonly kind: Kind<unknown>;
  readonly stream: StreamKey;
  readonly state: unknown;
  readonly command: Readonly<Record<string, unknown>>;
  readonly sender?: Actor;
}

/** Who does whose work. */
export const peopleFor = async (ports: Ports, subject: Sent, needs: ReadonlySet<Need>) => ({
  ...(needs.has('colleagues') ? { colleagues: await colleaguesIn(ports, subject) } : {}),
  ...(needs.has('standing-in') ? { standingIn: await standingInOf(ports, subject) } : {}),
});
