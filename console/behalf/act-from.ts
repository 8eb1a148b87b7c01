import { presentOf } from '../../workflows/review/report/standing.ts';
import { initialReport } from '../../workflows/review/report/state.ts';
import { type FigureAnswers, verificationBody } from '../input/verification.ts';
import type { BehalfProps } from './props.ts';

/** What the fields of a recorded act hold; which of them, the act says. */
export interface ActValues {
  readonly verdict?: string;
  readonly values?: readonly {
    readonly field?: string;
    readonly value?: string;
    readonly source?: string;
    readonly note?: string;
  }[];
  /** Of a report: what the department says of its figures. */
  readonly figures?: FigureAnswers;
  readonly vetoFactsClear?: boolean;
  readonly vetoFacts?: readonly { readonly id?: string; readonly basis?: string }[];
  readonly note?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly outcome?: string;
  readonly position?: number;
  readonly sendBackTo?: string;
  readonly conflict?: boolean;
  readonly kind?: string;
  /** By line of the rubric, in points. */
  readonly scores?: Readonly<Record<string, number | null>>;
  readonly remarks?: Readonly<Record<string, string>>;
  readonly checkCode?: string;
  readonly objectionId?: string;
  readonly finding?: string;
  readonly consequence?: string;
  readonly level?: string;
  readonly title?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface BehalfValues {
  readonly document?: { readonly number?: string; readonly title?: string; readonly date?: string };
  readonly act?: ActValues;
}

const filled = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
};

const opinion = (values: ActValues, document: object) => ({
  verdict: values.verdict,
  values:
    values.verdict === 'objection'
      ? (values.values ?? []).map(({ field, value, source, note }) => ({
          field,
          value: filled(value),
          source: filled(source),
          note: filled(note),
        }))
      : [],
  ...(values.vetoFactsClear === undefined
    ? {}
    : values.vetoFactsClear
      ? { vetoFactsClear: true }
      : { vetoFacts: values.vetoFacts ?? [] }),
  note: filled(values.note),
  document,
});

/** Points as people write them become the hundredths that the rules count in. */
const lines = ({ scores = {}, remarks = {} }: ActValues) =>
  Object.entries(scores).flatMap(([line, points]) =>
    points === null
      ? []
      : [{ line, score: Math.round(points * 100), remark: filled(remarks[line]) }],
  );

const decision = (values: ActValues, body: string, document: object) => ({
  body,
  document,
  verdict: values.verdict,
  outcome: values.verdict === 'adopt' ? values.outcome : undefined,
  position: values.verdict === 'adopt' ? values.position : undefined,
  reason: filled(values.reason),
  ...(values.verdict === 'send-back' ? { sendBack: { to: values.sendBackTo } } : {}),
});

const outcome = (values: ActValues, body: string, document: object) => ({
  level: values.level,
  outcome: values.outcome,
  body,
  document,
  title: filled(values.title),
  validFrom: values.validFrom,
  validTo: values.validTo,
});

const verification = ({ figures }: ActValues, document: object) =>
  verificationBody(
    { figures: (figures?.asked ?? []).map((path) => ({ path })) },
    figures?.answers ?? {},
    { document },
  );

const inquiry = ({ objectionId, finding, text, consequence }: ActValues, document: object) => ({
  objectionId,
  finding,
  text,
  consequence,
  document,
});

type Context = BehalfProps & { readonly command: string };

/** What is done about a report. */
const ofReport = (
  { kase, author, command }: Pick<Context, 'kase' | 'author' | 'command'>,
  values: ActValues,
  document: object,
) => {
  switch (command) {
    case 'VerifyFigures':
      return verification(values, document);
    case 'CorrectVerification': {
      const before = presentOf(kase.review.report ?? initialReport, author.org);
      return { replaces: before?.id, ...verification(values, document) };
    }
    case 'UrgeUnit':
      return { note: values.note };
    default:
      return {};
  }
};

const fieldsOf = (
  { kase, author, command, seat }: Context,
  values: ActValues,
  document: object,
) => {
  switch (command) {
    case 'GiveOpinion':
      return opinion(values, document);
    case 'CorrectOpinion': {
      const own = kase.review.departments.find(({ org }) => org === author.org);
      return { replaces: own?.opinions.at(-1)?.id, ...opinion(values, document) };
    }
    case 'EndWaiting':
      return { department: values.text, reason: values.reason, document };
    case 'DeclareInterest':
      return { seat, conflict: values.conflict, commitment: true, reason: filled(values.reason) };
    case 'ScoreCase':
    case 'ScoreDefence':
      return { seat, lines: lines(values) };
    case 'ReviseScore':
      return { seat, kind: values.kind, lines: lines(values) };
    case 'GivePanelOpinion':
      return { text: values.text };
    case 'RecordDecision':
      return decision(values, author.org, document);
    case 'RecommendPreliminarily':
      return { verdict: values.verdict, reason: filled(values.reason), document };
    case 'WithdrawCase':
      return { reason: values.reason, document };
    case 'SignOff':
      return { document, checkCode: filled(values.checkCode)?.toUpperCase() };
    case 'ConcludeInquiry':
      return inquiry(values, document);
    case 'RecordOutcome':
      return outcome(values, author.org, document);
    default:
      return ofReport({ kase, author, command }, values, document);
  }
};

/** The act as its author would have sent it; the document that it is recorded from is also the act's own, where it has one. */
export const actFrom = (context: Context, { act = {} }: BehalfValues, document: object) => ({
  type: context.command,
  ...fieldsOf(context, act, document),
});
