import { playRound } from '../authz/story.ts';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { text } from '../round/api.ts';
import { Pool } from './pool.ts';

/** Everybody who has something to do in the round, a stranger, and somebody without a token. */
const PEOPLE: readonly string[] = [
  'county:371625',
  'head:371625',
  'county:371623',
  'county:371621',
  'office',
  'office:2',
  'department:BZ-STATS',
  'department:BZ-TAX',
  'department:BZ-COMMERCE',
  'expert:1',
  'expert:2',
  'body:BZ-LEADING-GROUP',
  'province:SD-IIT',
  'supervision:BZ-DISCIPLINE',
  'auditor:BZ-AUDIT',
  'admin:1',
  'admin:2',
  'nobody',
];

/** Whose acts a role's are, by the beginning of an alias. */
const ROLES: Readonly<Record<string, string>> = {
  clerk: 'county:',
  'unit-head': 'head:',
  office: 'office',
  department: 'department:',
  expert: 'expert:',
  'panel-chair': 'expert:1',
  'leading-group': 'body:',
  'province-department': 'province:',
  supervision: 'supervision:',
  auditor: 'auditor:',
  administrator: 'admin:',
};

/** Out of three, two are asked for what their roles may do; the third is anybody. */
export const senderOf = (roles: readonly string[], who: number): string => {
  const fitting = PEOPLE.filter((alias) =>
    roles.some((role) => ROLES[role] !== undefined && alias.startsWith(ROLES[role])),
  );
  const from = who % 3 === 0 || fitting.length === 0 ? PEOPLE : fitting;
  return from[Math.floor(who / 3) % from.length] ?? 'nobody';
};

export interface World {
  readonly instance: Instance;
  readonly pool: Pool;
}

const known = async (instance: Instance, pool: Pool): Promise<void> => {
  for (const alias of PEOPLE.filter((one) => one !== 'nobody')) {
    const { body } = await instance.as(alias).get('/api/me');
    pool.add('accountId', text(body, 'account'));
    pool.harvest(body);
  }
  for (const part of ['identity', 'size', 'enterprises', 'partnerPart@371623'])
    pool.add('part', part);
  for (const [kind, value] of [
    ['callId', 'tour-2026'],
    ['calendarId', 'cn'],
    ['seat', '1'],
    ['seat', '2'],
  ] as const)
    pool.add(kind, value);
};

/** A system with a round in it, and the names of what is there. */
export const newWorld = async (moments?: readonly string[]): Promise<World> => {
  const instance = await startInstance();
  const pool = new Pool();
  const { moments: played, notices, recommendation } = await playRound(instance, moments);
  for (const { id, clusterId, fileId } of played) {
    pool.add('caseId', id);
    pool.add('clusterId', clusterId);
    if (fileId !== undefined) pool.add('fileId', fileId);
    pool.harvest((await instance.as('office').get(`/api/cases/${id}`)).body);
  }
  for (const notice of notices) pool.add('noticeId', notice);
  pool.add('recommendationId', recommendation);
  await known(instance, pool);
  return { instance, pool };
};
