import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { Instant } from '../calendar/instant.ts';
import type { Form } from '../form/form.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { ApplicationCall } from './call.ts';
import { ruleInWords } from './in-words.ts';
import type { CallState } from './state.ts';

/** What anybody may read of a round: its rules in plain words, never who has filed. */
export const PublicCall = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: Bilingual,
  level: z.string(),
  office: z.string(),
  legalBasis: ApplicationCall.shape.legalBasis,
  notice: OfficialDocument.optional(),
  state: z.enum(['announced', 'open', 'closed']),
  /** The end as extended. */
  window: z.strictObject({ opensAt: Instant, closesAt: Instant }),
  extensions: z.array(z.strictObject({ to: Instant, document: z.string() })).readonly(),
  tracks: ApplicationCall.shape.tracks,
  mayFile: ApplicationCall.shape.mayFile,
  conditions: z
    .array(
      z.strictObject({
        id: z.string(),
        title: Bilingual,
        words: Bilingual,
        severity: z.enum(['block', 'warn']),
      }),
    )
    .readonly(),
  vetoFacts: ApplicationCall.shape.vetoFacts,
  evidence: ApplicationCall.shape.evidence,
  quotaPerUnit: z.int().optional(),
  outcomes: z
    .array(z.strictObject({ title: Bilingual, legalBasis: z.string().optional() }))
    .readonly(),
  upstream: z
    .strictObject({
      title: z.string(),
      number: z.string().optional(),
      deadline: Instant,
      quota: z.int().optional(),
    })
    .optional(),
  contact: ApplicationCall.shape.publicNotice.shape.contact,
  supervisionTelephone: z.string(),
  sample: z.boolean(),
});
export type PublicCall = z.infer<typeof PublicCall>;

const stateAt = (
  { window }: ApplicationCall,
  closesAt: string,
  at: string,
): PublicCall['state'] => {
  if (at < window.opensAt) return 'announced';
  return at < closesAt ? 'open' : 'closed';
};

const upstreamOf = ({ upstream }: ApplicationCall): PublicCall['upstream'] =>
  upstream === undefined
    ? undefined
    : {
        title: upstream.title,
        number: upstream.number,
        deadline: upstream.deadline,
        quota: upstream.quota,
      };

/** One call for the public at an instant; undefined where it was never opened, or takes reports alone. */
export const publicCall = (state: CallState, form: Form, at: string): PublicCall | undefined => {
  const { call, closesAt, extensions } = state;
  if (call?.kind !== 'application') return undefined;
  return {
    id: call.id,
    version: call.version,
    title: call.title,
    level: call.level,
    office: call.office,
    legalBasis: call.legalBasis,
    notice: call.notice,
    state: stateAt(call, closesAt, at),
    window: { opensAt: call.window.opensAt, closesAt },
    extensions: extensions.map(({ to, document }) => ({ to, document: document.number })),
    tracks: call.tracks,
    mayFile: call.mayFile,
    conditions: call.eligibility.map((rule) => ({
      id: rule.id,
      title: rule.title,
      words: ruleInWords(form, rule),
      severity: rule.severity,
    })),
    vetoFacts: call.vetoFacts,
    evidence: call.evidence,
    quotaPerUnit: call.quota.perUnit,
    outcomes: call.outcomes.map(({ title, legalBasis }) => ({ title, legalBasis })),
    upstream: upstreamOf(call),
    contact: call.publicNotice.contact,
    supervisionTelephone: call.publicNotice.supervisionTelephone,
    sample: call.sample === true,
  };
};

/** The rounds that are announced or open at an instant, the one that closes first on top. */
export const openCalls = (
  states: readonly CallState[],
  forms: readonly Form[],
  at: string,
): readonly PublicCall[] =>
  states
    .flatMap((state) => {
      const wanted = state.call?.form;
      const form = forms.find(({ id, version }) => id === wanted?.id && version === wanted.version);
      const view = form === undefined ? undefined : publicCall(state, form, at);
      return view === undefined || view.state === 'closed' ? [] : [view];
    })
    .sort((a, b) => (a.window.closesAt < b.window.closesAt ? -1 : 1));
