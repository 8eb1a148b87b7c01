import * as z from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { command, event } from '../../../engine/messages.ts';
import { Instant } from '../../calendar/instant.ts';
import { bySystem } from '../../may.ts';

/** Of what was decided: not the applicant's to know before results are released; left out where the round holds none. */
export const Held = z.literal(true).optional();

export const releaseCommands = {
  TakeRelease: command({
    title: bilingual('审议结果公布', 'Take the release of results'),
    body: () => z.strictObject({ releasedAt: Instant }),
    may: bySystem,
    refusals: [],
    example: { releasedAt: '2026-10-20T08:00:00.000Z' },
  }),
};

export const releaseEvents = {
  ResultReleased: event({
    v: 1,
    title: bilingual('审议结果已公布', 'The result is released'),
    audience: 'told',
    data: () => z.object({ releasedAt: Instant }),
  }),
};
