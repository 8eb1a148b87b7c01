import { canonical } from '../../engine/canonical.ts';
import type { Content, Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { Failure } from '../../engine/failure.ts';
import { own } from '../../engine/own.ts';
import { isPersonal } from '../../engine/personal.ts';
import type { CaseState } from '../case/state.ts';
import { likelyUnitSlip } from '../decimal/decimal.ts';
import type { CaseEnvelope, Facts } from '../facts.ts';
import { changedFields } from '../form/changed-fields.ts';
import { changeRule, largeChanges, unitSlips } from '../form/compare-figures.ts';
import { sectionOf } from '../form/form.ts';
import { doubtfulFigures } from '../form/plausible-figures.ts';
import { validatePart } from '../form/validate-part.ts';
import { isWorkedOn } from '../review/items/state.ts';
import { fallingWith } from '../review/survival/fall.ts';
import { requireEditable, requireOwnPart } from './access.ts';
import type { CommandOf, EventOf } from './messages.ts';
import type { FigureWarning } from './part-messages.ts';
import {
  AlreadyConfirmed,
  DraftMoved,
  NoSuchPart,
  NotConfirmed,
  NotEditable,
  NothingSaved,
  PartInvalid,
} from './part-refusals.ts';
import { reportWarnings } from './report-warnings.ts';
import { brokenSeals } from './seals.ts';

/** The handler hashed something else than `frozenValues` gives: raw drafts must never be frozen. */
export class ContentNotNormalised extends Failure {
  override readonly name = 'ContentNotNormalised';
  constructor(part: string) {
    super(`the content of ${part} is not what frozenValues makes of its draft`);
  }
}

/** Whoever hashes may have sealed the personal values first; whose they are must be the same. */
const bare = (value: unknown): unknown => {
  if (isPersonal(value)) return value.$personal;
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bare(member)]));
};

const sameValues = (a: unknown, b: unknown): boolean => canonical(bare(a)) === canonical(bare(b));

/** A sign-off falls where it covers the part and what was sealed is no longer what is confirmed; the others stand. */
const voidSignOffs = (
  kase: CaseState,
  part: string,
  content: string,
): readonly EventOf<'SignOffVoided'>[] =>
  brokenSeals(kase, part, content).map(([org, { document }]) => ({
    type: 'SignOffVoided',
    org,
    because: part,
    ...(document === undefined ? {} : { number: document.number }),
  }));

/** Against the cluster's last application. */
const movedFar = ({ form, previous }: Facts, part: string, values: unknown): FigureWarning[] => {
  if (previous === undefined) return [];
  const current = new Map([[part, values]]);
  const slips = new Set(unitSlips(form, previous, current).map(({ path }) => path));
  return largeChanges(form, previous, current).map(({ path, previous: before, current: now }) => ({
    rule: changeRule(path),
    path,
    previous: before,
    current: now,
    unitSlip: slips.has(path),
  }));
};

/** A first application has nothing to be compared with but itself and the region. */
const warningsOf = (facts: Facts, part: string, values: unknown): FigureWarning[] => {
  const moved =
    facts.call.kind === 'monitoring'
      ? reportWarnings(facts, facts.call, part, values)
      : movedFar(facts, part, values);
  const doubts = doubtfulFigures(facts.form, part, values, facts.call.regionSize)
    .filter(({ path }) => moved.every((known) => known.path !== path))
    .map(({ path, previous, current, kind }) => ({
      rule: changeRule(path),
      path,
      previous,
      current,
      unitSlip: kind === 'region' || likelyUnitSlip(previous, current),
      kind,
    }));
  return [...moved, ...doubts];
};

/** The values of a saved draft, with every problem at its place in the form. */
export const readDraft = (facts: Facts, caseId: string, part: string, data: unknown) => {
  const section = sectionOf(facts.form, part);
  if (section === undefined) throw new NoSuchPart(part, []);
  const { values, problems } = validatePart(facts.form, section, data, { caseId, part });
  return { values, problems: problems.map((one) => ({ ...one, path: `${part}.${one.path}` })) };
};

interface Checked {
  readonly content: Content;
  readonly warnings: FigureWarning[];
}

const checkedDraft = (
  { command, facts }: CaseEnvelope<CommandOf<'ConfirmPart'>>,
  caseId: string,
): Checked => {
  const { part, draftVersion } = command;
  const saved = facts.drafts?.get(part);
  if (saved === undefined) throw new NothingSaved(part);
  if (saved.draft.version !== draftVersion) {
    throw new DraftMoved(part, draftVersion, saved.draft.version);
  }
  const { values, problems } = readDraft(facts, caseId, part, saved.draft.data);
  if (problems.length > 0) throw new PartInvalid(part, problems);
  if (!sameValues(values, saved.content.data)) throw new ContentNotNormalised(part);
  return { content: saved.content, warnings: warningsOf(facts, part, values) };
};

/** Of a part that was filed: the fields that say something else now. */
const changedBy = (
  { command: { part }, facts }: CaseEnvelope<CommandOf<'ConfirmPart'>>,
  kase: CaseState,
  content: Content,
): readonly string[] | undefined => {
  const section = sectionOf(facts.form, part);
  return kase.status === 'draft' || section === undefined
    ? undefined
    : changedFields(section, part, facts.before, content.data);
};

/** One branch of the review sent it back: what rests on a changed field falls at once, as the others work on. */
const fallsNow = (
  { at, facts, commandId }: CaseEnvelope<CommandOf<'ConfirmPart'>>,
  kase: CaseState,
  changed: readonly string[],
): readonly DomainEvent[] => {
  const { identity, review, status } = kase;
  if (identity === undefined || !isWorkedOn(status)) return [];
  return fallingWith(changed, { at, facts, commandId, kase, identity, review });
};

/** 确认锁定: freezes one part as it was saved; other parts stand, and so do sign-offs that do not cover what changed. */
export const confirmPart = (
  envelope: CaseEnvelope<CommandOf<'ConfirmPart'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { part, draftVersion } = envelope.command;
  requireEditable(kase, envelope);
  const org = requireOwnPart(kase, envelope, part);
  const before = own(kase.submission.parts, part);
  // After a return the part is confirmed anew even where an explanation was all that was asked for.
  if (kase.status === 'draft' && before?.draftVersion === draftVersion)
    throw new AlreadyConfirmed(part);
  const { content, warnings } = checkedDraft(envelope, kase.identity?.caseId ?? '');
  const changed = changedBy(envelope, kase, content);
  const confirmed: EventOf<'PartConfirmed'> = {
    type: 'PartConfirmed',
    part,
    org,
    content: content.hash,
    draftVersion,
    warnings,
    ...(changed === undefined ? {} : { changed: [...changed] }),
  };
  const voided = voidSignOffs(kase, part, content.hash);
  const falls = fallsNow(envelope, kase, changed ?? []);
  return { events: [confirmed, ...voided, ...falls], contents: [content] };
};

/** 解除锁定, by whoever answers for the part, before filing. Sign-offs fall only when other content is confirmed. */
export const reopenPart = (
  envelope: CaseEnvelope<CommandOf<'ReopenPart'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { part } = envelope.command;
  requireEditable(kase, envelope);
  if (kase.status !== 'draft') throw new NotEditable(kase.status);
  const org = requireOwnPart(kase, envelope, part);
  if (own(kase.submission.parts, part) === undefined) throw new NotConfirmed(part);
  const reopened: EventOf<'PartReopened'> = { type: 'PartReopened', part, org };
  return { events: [reopened] };
};
