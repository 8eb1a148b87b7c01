import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { command, type EventsOf, event, holding, strictly } from '../../../engine/messages.ts';
import { Deadline } from '../../calendar/deadline.ts';
import { OrgId } from '../../orgs/org.ts';

const About = z.string().min(1).max(250);

/** Whether the applicant spoke before something was settled; silence is recorded as that. */
export const StatementMadeOrNot = z.enum(['made', 'none']);

export const STATEMENT_MADE = {
  made: bilingual('已陈述', 'Made'),
  none: bilingual('未陈述', 'Not made'),
} as const satisfies Record<z.infer<typeof StatementMadeOrNot>, Bilingual>;

export const statementCommands = {
  MakeStatement: command({
    title: bilingual('陈述', 'Make a statement'),
    body: strictly(() => ({
      about: About,
      text: z.string().trim().min(1).max(5000),
    })),
    may: [
      { role: 'clerk', relation: 'applicant' },
      { role: 'office', relation: 'applicant' },
    ],
    refusals: ['NoStatementAsked', 'StatementMadeAlready'],
    example: {
      about: 'veto:accident:BZ-EMERGENCY',
      text: '事故企业不在本集群范围内，附企业名单和事故调查报告。',
    },
  }),
};

export const statementEvents = {
  StatementInvited: event({
    v: 1,
    title: bilingual('告知陈述', 'Statement invited'),
    audience: 'handling',
    data: holding(() => ({
      about: About,
      department: OrgId,
      fact: z.string().optional(),
      field: z.string().optional(),
      basis: z.string().optional(),
      due: Deadline,
    })),
  }),
  StatementReceived: event({
    v: 1,
    title: bilingual('申报单位陈述', 'Statement received'),
    audience: 'handling',
    data: holding(() => ({ about: About, text: z.string(), late: z.boolean() })),
  }),
};
export type StatementEvent = EventsOf<typeof statementEvents>;
