import type { Bilingual } from '../../engine/bilingual.ts';
import type { Form } from '../form/form.ts';
import type { OfficialDocument } from '../orgs/document.ts';
import type { Call } from './call.ts';
import { ruleInWords } from './in-words.ts';
import type { CallState } from './state.ts';

/** What anybody may read of a round: its rules in plain words, never who has filed. */
export interface PublicCall {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly level: string;
  readonly office: string;
  readonly legalBasis: readonly string[];
  readonly notice: OfficialDocument | undefined;
  readonly state: 'announced' | 'open' | 'closed';
  /** The end as extended. */
  readonly window: { readonly opensAt: string; readonly closesAt: string };
  readonly extensions: readonly { readonly to: string; readonly document: string }[];
  readonly tracks: Call['tracks'];
  readonly mayFile: Call['mayFile'];
  readonly conditions: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly words: Bilingual;
    readonly severity: 'block' | 'warn';
  }[];
  readonly vetoFacts: Call['vetoFacts'];
  readonly evidence: Call['evidence'];
  readonly quotaPerUnit: number | undefined;
  readonly outcomes: readonly {
    readonly title: Bilingual;
    readonly legalBasis?: string | undefined;
  }[];
  readonly upstream:
    | {
        readonly title: string;
        readonly number: string | undefined;
        readonly deadline: string;
        readonly quota: number | undefined;
      }
    | undefined;
  readonly contact: Call['publicNotice']['contact'];
  readonly supervisionTelephone: string;
  readonly sample: boolean;
}

const stateAt = ({ window }: Call, closesAt: string, at: string): PublicCall['state'] => {
  if (at < window.opensAt) return 'announced';
  return at < closesAt ? 'open' : 'closed';
};

const upstreamOf = ({ upstream }: Call): PublicCall['upstream'] =>
  upstream === undefined
    ? undefined
    : {
        title: upstream.title,
        number: upstream.number,
        deadline: upstream.deadline,
        quota: upstream.quota,
      };

/** One call for the public at an instant; undefined where it was never opened. */
export const publicCall = (state: CallState, form: Form, at: string): PublicCall | undefined => {
  const { call, closesAt, extensions } = state;
  if (call === undefined) return undefined;
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
