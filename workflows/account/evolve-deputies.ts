import type { Recorded } from '../../engine/event.ts';
import type { Deputy } from './deputy.ts';
import type { AccountEvent } from './messages.ts';

type DeputyEvent = Extract<AccountEvent, { type: 'DeputyAppointed' | 'DeputyEnded' }>;

/** All who were ever appointed, with how each ended. */
export const evolveDeputies = (
  deputies: readonly Deputy[],
  {
    header,
    event,
  }: Pick<Recorded<DeputyEvent>, 'event'> & {
    readonly header: Pick<Recorded['header'], 'at' | 'actor'>;
  },
): readonly Deputy[] => {
  if (event.type === 'DeputyEnded')
    return deputies.map((one) =>
      one.deputyId === event.deputyId ? { ...one, endsAt: event.endsAt } : one,
    );
  const { type: _type, reason: _reason, ...appointed } = event;
  return [...deputies, { ...appointed, appointedBy: header.actor.id, appointedAt: header.at }];
};
