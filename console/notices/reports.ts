import { isPersonal } from '../../engine/personal.ts';
import type { HistoryItem } from '../../interface/history.ts';
import { Consequence, Finding } from '../../workflows/notice/finding.ts';
import { Objector, Statement } from '../../workflows/notice/objection.ts';
import { RefusalReason } from '../../workflows/notice/objection-kind.ts';
import { FileRef, OfficialDocument } from '../../workflows/orgs/document.ts';

/** What the timeline tells of one objection or lead, as far as the reader may know it. */
export interface Report {
  readonly id: string;
  /** What was said; undefined where it is withheld or erased. */
  readonly statement?: Statement;
  /** Who said it: only for the office and supervision. */
  readonly objector?: Objector;
  readonly proof?: FileRef;
  readonly refused?: { readonly reason?: RefusalReason; readonly text: string };
  readonly extended?: string;
  readonly concluded?: {
    readonly finding?: Finding;
    readonly consequence?: Consequence;
    readonly text: string;
    readonly document?: OfficialDocument;
  };
}

const unsealed = (sealed: unknown): unknown => (isPersonal(sealed) ? sealed.value : undefined);

const optional = <K extends string, T>(
  key: K,
  { data }: { readonly data?: T | undefined },
): { readonly [k in K]?: T } => (data === undefined ? {} : ({ [key]: data } as { [k in K]: T }));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const toldBy = (
  type: string,
  data: Readonly<Record<string, unknown>>,
): Omit<Report, 'id'> | undefined => {
  switch (type) {
    case 'ObjectionReceived':
    case 'LeadReceived':
      return {
        ...optional('statement', Statement.safeParse(unsealed(data.statement))),
        ...optional('objector', Objector.safeParse(unsealed(data.objector))),
        ...optional('proof', FileRef.safeParse(data.proof)),
      };
    case 'ObjectionRefused':
      return {
        refused: {
          ...optional('reason', RefusalReason.safeParse(data.reason)),
          text: text(data.text),
        },
      };
    case 'InquiryExtended':
      return { extended: text(data.reason) };
    case 'InquiryConcluded':
      return {
        concluded: {
          ...optional('finding', Finding.safeParse(data.finding)),
          ...optional('consequence', Consequence.safeParse(data.consequence)),
          ...optional('document', OfficialDocument.safeParse(data.document)),
          text: text(data.text),
        },
      };
    default:
      return undefined;
  }
};

/** By objection or lead, everything that the timeline says of it, the later word over the earlier. */
export const reportsIn = (items: readonly HistoryItem[]): ReadonlyMap<string, Report> => {
  const found = new Map<string, Report>();
  for (const item of items) {
    if ('withheld' in item) continue;
    const id = text(item.data.objectionId);
    const told = id === '' ? undefined : toldBy(item.type, item.data);
    if (told !== undefined) found.set(id, { ...(found.get(id) ?? { id }), ...told });
  }
  return found;
};
