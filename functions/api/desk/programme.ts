import * as programme from '../../../interface/programme.ts';
import { NotFound } from '../../door/errors.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { ladderToday } from '../../views/programme/clusters.ts';
import { loadIn } from '../../views/programme/load.ts';
import { byLevel, roundsFor, shownRound } from '../../views/programme/rounds.ts';

/** The programme in figures: rounds as funnels, who has how much in hand, clusters on the ladder, titles that end. */
export const programmeRoute = handle(
  programme.programme,
  async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const only = request.query.call;
    const rounds = await roundsFor(ports, person, only);
    if (only !== undefined && rounds.length === 0) throw new NotFound();
    return {
      now: ports.now().toISOString(),
      rounds: rounds.map((round) => shownRound(ports, round)),
      levels: byLevel(ports, rounds),
      // How much each has in hand is for the office that runs the round, and for nobody else.
      ...(rounds.some(({ own }) => own) ? { workload: await loadIn(ports, rounds) } : {}),
      clusters: await ladderToday(ports),
    };
  },
  WHOLE_ROUNDS,
);
