import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { items } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const enterprise = z.strictObject({
  code: z.string(),
  name: z.string(),
  county: Bilingual,
  statusTitle: Bilingual,
  /** It is in the library no more: moved away, deregistered, merged. */
  ended: z.boolean(),
  /** Certificates that are valid today. */
  labels: z.array(Bilingual),
});

/** What the library says of codes that somebody has, a hundred at most; one that it does not know is left out. */
export const byCode = route({
  method: 'GET',
  path: '/api/enterprises',
  title: { zh: '按代码查企业', en: 'Enterprises by their codes' },
  query: {
    codes: {
      zh: '统一社会信用代码，以逗号分隔，最多100个',
      en: 'unified social credit codes with commas between, a hundred at most',
    },
  },
  answer: items(enterprise),
});

/** Enterprises that stand in more than one application of a round, for its office alone. */
export const shared = route({
  method: 'GET',
  path: '/api/calls/{id}/shared-enterprises',
  title: { zh: '重复申报的企业', en: 'Enterprises in several applications' },
  answer: items(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      cases: z.array(z.strictObject({ caseId: z.string(), name: z.string(), org: Bilingual })),
    }),
  ),
});

export type KnownEnterprise = AnswerOf<typeof byCode>['items'][number];
