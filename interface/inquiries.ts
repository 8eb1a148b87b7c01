import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Deadline } from '../workflows/calendar/deadline.ts';
import { LocalDate } from '../workflows/calendar/instant.ts';
import { Consequence, Finding } from '../workflows/notice/finding.ts';
import { ObjectionKind, ObjectionStatus } from '../workflows/notice/objection-kind.ts';
import { Id, NamedOrg, page, paging, TimeLeft } from './components.ts';
import { checked } from './files.ts';
import { type AnswerOf, route } from './route.ts';

/** Objections that my organisation inquires into, or did; who objected is not in it. */
export const inquiries = route({
  method: 'GET',
  path: '/api/inquiries',
  title: { zh: '异议核查', en: 'Inquiries' },
  query: paging,
  answer: page(
    z.strictObject({
      caseId: Id,
      callId: Id,
      name: z.string(),
      applicant: NamedOrg,
      caseStatus: Bilingual,
      objectionId: Id,
      kind: ObjectionKind,
      receivedOn: LocalDate,
      status: ObjectionStatus,
      due: Deadline,
      dueExplained: Bilingual,
      timeLeft: TimeLeft,
      extended: z.boolean(),
      grounds: z.string().optional(),
      files: z.array(z.strictObject({ fileId: Id, name: z.string(), size: z.int(), ...checked })),
      finding: Finding.optional(),
      consequence: Consequence.optional(),
      conclusion: z.string().optional(),
    }),
  ),
});

export const inquiryFile = route({
  method: 'GET',
  path: '/api/inquiries/{id}/{objectionId}/files/{fileId}',
  title: { zh: '查看异议证据', en: 'Read an objection’s evidence' },
  answer: z.strictObject({ name: z.string(), size: z.int(), url: z.url() }),
});

export type Inquiry = AnswerOf<typeof inquiries>['items'][number];
