import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sending } from './api.ts';

/** One act of one person. */
export interface Act {
  /** Unique within the case's script. */
  readonly name: string;
  /** Demo account. */
  readonly as: string;
  readonly sending: Sending;
}

export const benchCall: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/calls/bench.json'), 'utf8'),
);

export const CALL = 'bench';
export const OFFICE = 'office';
export const DEPARTMENTS = ['BZ-STATS', 'BZ-TAX', 'BZ-EMERGENCY'] as const;
export type Department = (typeof DEPARTMENTS)[number];
export const EXPERT = { as: 'expert:2', org: 'X-EXPERT-TEXTILES' } as const;
const BODY = 'body:BZ-LEADING-GROUP';
export const COUNTIES = ['371621', '371622', '371623', '371625', '371681'] as const;

/** The county that files the n-th case; they take turns. */
export const countyOf = (n: number): string => COUNTIES[n % COUNTIES.length] ?? COUNTIES[0];

export const openCall: Sending = { method: 'POST', path: '/api/calls', body: { call: benchCall } };

export const openCase = (county: string, n: number): Act => ({
  name: 'open',
  as: `county:${county}`,
  sending: {
    method: 'POST',
    path: '/api/cases',
    body: {
      callId: CALL,
      track: 'only',
      name: `压测集群${n}`,
      applicant: county,
      partners: [],
    },
  },
});

const PARTS = {
  identity: { clusterName: '压测集群', industry: '测量' },
  size: { revenue: '12.5', tax: '0.6', accidents: 'no' },
} as const;
export type Part = keyof typeof PARTS;

/** What the office sent back is changed (a sign-off of something unchanged would stand). */
const CORRECTED: Partial<Record<Part, object>> = { size: { ...PARTS.size, revenue: '12.6' } };

/** Saving a draft makes no event; the same draft of the same version is the same save. */
export const saveDraft = (id: string, part: Part, version: number): Sending => ({
  method: 'PUT',
  path: `/api/cases/${id}/drafts/${part}`,
  body: { version, data: (version > 0 ? CORRECTED[part] : undefined) ?? PARTS[part] },
});

/** Of a meeting that decides on several cases. */
export interface Minutes {
  readonly number: string;
  readonly date: string;
}

export const minutes = (meeting: number, date: string): Minutes => ({
  number: `滨制造强市办纪〔${date.slice(0, 4)}〕${meeting}号`,
  date,
});

/** Acts on one case, by its id. */
export const actsOn = (id: string, county: string) => {
  const act = (name: string, as: string, command: string, body: unknown): Act => ({
    name,
    as,
    sending: { method: 'POST', path: `/api/cases/${id}/commands/${command}`, body },
  });
  const clerk = `county:${county}`;
  const [path, seat] = ['size.revenue', '1'];
  return {
    confirm: (part: Part, draftVersion: number) =>
      act(`confirm ${part} ${draftVersion}`, clerk, 'ConfirmPart', { part, draftVersion }),
    signOff: (checkCode: string) =>
      act(`sign off ${checkCode}`, `head:${county}`, 'SignOff', { checkCode }),
    file: act('file', clerk, 'FileCase', {}),
    accept: act('accept', OFFICE, 'AcceptCase', {}),
    sendBack: act('return', OFFICE, 'ReturnForCorrection', {
      items: [{ path, reason: '与年报不一致,请核对' }],
    }),
    answerReturn: act('answer the return', clerk, 'AnswerReturn', {
      answers: [{ path, answer: '已按年报更正' }],
    }),
    remind: (department: Department) =>
      act(`remind ${department}`, OFFICE, 'RemindDepartment', { department }),
    opinion: (department: Department) =>
      act(`opinion of ${department}`, `department:${department}`, 'GiveOpinion', {
        verdict: 'no-objection',
        ...(department === 'BZ-EMERGENCY' ? { vetoFactsClear: true } : {}),
      }),
    appoint: (expert: string) =>
      act('appoint', OFFICE, 'AppointExpert', { seat, expert, org: EXPERT.org }),
    declare: act('declare', EXPERT.as, 'DeclareInterest', {
      seat,
      conflict: false,
      commitment: true,
    }),
    score: act('score', EXPERT.as, 'ScoreCase', { seat, lines: [{ line: 'whole', score: 8600 }] }),
    /** `date`: today on the system's clock. */
    decide: ({ number, date }: Minutes) =>
      act('decide', BODY, 'RecordDecision', {
        body: 'BZ-LEADING-GROUP',
        document: { number, title: '领导小组会议纪要(示例)', date },
        verdict: 'adopt',
        outcome: 'key-candidate',
      }),
  };
};
export type CaseActs = ReturnType<typeof actsOn>;

/** The check code of the version to be signed, as the task tells it. */
export const checkCodeIn = (why: string): string => /check code ([^)]+)\)/.exec(why)?.[1] ?? '';
