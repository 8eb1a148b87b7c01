import * as programme from '../../../interface/programme.ts';
import { NotFound } from '../../door/errors.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { loadIn } from '../../views/programme/load.ts';
import { pageToday } from '../../views/programme/page.ts';
import { byLevel, roundsFor, shownRound } from '../../views/programme/rounds.ts';

/** 指挥一张图: what stands between recognitions, each part as far as its reader sees the register behind it. */
export const programmeRoute = handle(
  programme.programme,
  async ({ ports, request }) => pageToday(ports, await signedIn(ports, request), request.query.set),
  WHOLE_ROUNDS,
);

/** Rounds as funnels, and who has how much in hand. */
export const roundsRoute = handle(
  programme.rounds,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const only = request.query.call;
    const rounds = await roundsFor(ports, person, only);
    if (only !== undefined && rounds.length === 0) throw new NotFound('public');
    return {
      now: ports.now().toISOString(),
      rounds: rounds.map((round) => shownRound(ports, round)),
      levels: byLevel(ports, rounds),
      // How much each has in hand is for the office that runs the round, and for nobody else.
      ...(rounds.some(({ own }) => own) ? { workload: await loadIn(ports, rounds) } : {}),
    };
  },
  WHOLE_ROUNDS,
);
