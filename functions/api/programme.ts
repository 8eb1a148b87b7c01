import { NotFound } from '../errors.ts';
import { signedIn } from '../http/person.ts';
import { route, WHOLE_ROUNDS } from '../http/route.ts';
import { ladderToday } from '../programme/clusters.ts';
import { loadIn } from '../programme/load.ts';
import { byLevel, roundsFor, shownRound } from '../programme/rounds.ts';

/** The programme in figures: rounds as funnels, who has how much in hand, clusters on the ladder, titles that end. */
export const programme = route({
  method: 'GET',
  path: '/api/programme',
  cost: WHOLE_ROUNDS,
  title: { zh: '培育工作概况', en: 'The programme in figures' },
  query: { call: { zh: '只看某一批次', en: 'one round alone' } },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const only = request.query.call;
    const rounds = await roundsFor(ports, person, only);
    if (only !== undefined && rounds.length === 0) throw new NotFound();
    return {
      status: 200,
      body: {
        now: ports.now().toISOString(),
        rounds: rounds.map((round) => shownRound(ports, round)),
        levels: byLevel(ports, rounds),
        // Lateness is for the office that runs the round, and for nobody else.
        ...(rounds.some(({ own }) => own) ? { workload: await loadIn(ports, rounds) } : {}),
        clusters: await ladderToday(ports),
      },
    };
  },
});
