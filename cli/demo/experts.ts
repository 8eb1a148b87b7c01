import * as z from 'zod';
import type { CallFile } from './departments.ts';
import type { Person } from './people.ts';
import type { World } from './world.ts';

const Me = z.object({
  account: z.string(),
  grants: z.array(z.object({ role: z.string(), org: z.string() })),
});

const expert = (world: World, number: number): Person => world.as(`expert:${number}`);

export const appoint = async (
  world: World,
  caseId: string,
  seat: number,
  number: number,
): Promise<{ seat: string; expert: string; org: string }> => {
  const { account, grants } = await expert(world, number).get('/api/me', Me);
  const body = { seat: String(seat), expert: account, org: grants[0]?.org ?? '' };
  await world.as('office').does(caseId, 'AppointExpert', body);
  return body;
};

export const appointmentOf = async (world: World, seat: number, number: number) => {
  const { account, grants } = await expert(world, number).get('/api/me', Me);
  return { seat: String(seat), expert: account, org: grants[0]?.org ?? '' };
};

const declare = (world: World, caseId: string, seat: number, number: number) =>
  expert(world, number).does(caseId, 'DeclareInterest', {
    seat: String(seat),
    conflict: false,
    commitment: true,
  });

/** 回避: declared before the papers open; the seat is filled by somebody else. */
export const declareConflict = async (
  world: World,
  caseId: string,
  {
    seat,
    number,
    instead,
    reason,
  }: { seat: number; number: number; instead: number; reason: string },
): Promise<void> => {
  await appoint(world, caseId, seat, number);
  await expert(world, number).does(caseId, 'DeclareInterest', {
    seat: String(seat),
    conflict: true,
    commitment: true,
    reason,
  });
  const again = await appointmentOf(world, seat, number);
  await world.as('office').isRefused('ExpertNotIndependent', caseId, 'AppointExpert', again);
  await appoint(world, caseId, seat, instead);
  await declare(world, caseId, seat, instead);
};

/** Appointed, and interest declared before the papers open. */
export const seatExpert = async (
  world: World,
  caseId: string,
  seat: number,
  number: number,
): Promise<void> => {
  await appoint(world, caseId, seat, number);
  await declare(world, caseId, seat, number);
};

/** Marks near a percentage of each line, a point apart from seat to seat. Hundredths. */
export const marks = (
  lines: readonly { readonly id: string; readonly max: number }[],
  percent: number,
  seat: number,
) =>
  lines.map(({ id, max }) => ({ line: id, score: Math.round((max * (percent + seat - 2)) / 100) }));

export interface Panel {
  /** Expert accounts by seat. */
  readonly experts: readonly number[];
  readonly percent: number;
}

/** Each of the panel marks the papers, all at the same time and blind. */
export const score = async (
  world: World,
  call: CallFile,
  caseId: string,
  { experts, percent }: Panel,
  command: 'ScoreCase' | 'ScoreDefence' = 'ScoreCase',
): Promise<void> => {
  const lines = command === 'ScoreCase' ? call.rubric.lines : call.rubric.defenceLines;
  await Promise.all(
    experts.map((number, index) =>
      expert(world, number).does(caseId, command, {
        seat: String(index + 1),
        lines: marks(lines, percent, index + 1),
      }),
    ),
  );
};
