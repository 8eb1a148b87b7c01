import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { started } from '../calendar/clock.ts';
import { type CaseState, moveTo } from '../case/state.ts';
import type { EventOf, SubmissionEvent } from './events.ts';
import { corrected } from './evolve-identity.ts';
import { attachmentKey, type SubmissionState } from './state.ts';

type Header = Recorded['header'];

const without = <T>(
  record: Readonly<Record<string, T>>,
  key: string,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

const patch = (kase: CaseState, changed: Partial<SubmissionState>): CaseState => ({
  ...kase,
  submission: { ...kase.submission, ...changed },
});

const opened = (
  kase: CaseState,
  event: EventOf<'CaseOpened'>,
  { at, actor }: Header,
): CaseState => {
  const { type: _type, parts, closesAt, reminders, ...identity } = event;
  const next = patch(kase, { wanted: parts, closesAt, reminders });
  return moveTo(
    { ...next, identity: { ...identity, openedAt: at, openedBy: actor.id } },
    'draft',
    at,
  );
};

const confirmed = (kase: CaseState, event: EventOf<'PartConfirmed'>, header: Header): CaseState => {
  const { part, org, content, draftVersion, warnings } = event;
  const { at, actor } = header;
  const parts = {
    ...kase.submission.parts,
    [part]: { org, content, draftVersion, warnings, at, by: actor.id },
  };
  return patch(kase, { parts });
};

const attached = (kase: CaseState, event: EventOf<'FileAttached'>, at: string): CaseState => {
  const { type: _type, ...file } = event;
  const files = { ...kase.submission.files, [attachmentKey(file)]: { ...file, at } };
  return patch(kase, { files });
};

const detached = (kase: CaseState, event: EventOf<'FileDetached'>): CaseState => {
  const { fileId, org, kind, field } = event;
  const files = Object.entries(kase.submission.files).filter(([key, file]) =>
    org === undefined || kind === undefined
      ? file.fileId !== fileId
      : key !== attachmentKey({ fileId, org, kind, field }),
  );
  return patch(kase, { files: Object.fromEntries(files) });
};

const takenOver = (kase: CaseState, event: EventOf<'FilesTakenOver'>, at: string): CaseState => {
  const files = event.files.map((file) => [attachmentKey(file), { ...file, at }] as const);
  return patch(kase, { files: { ...kase.submission.files, ...Object.fromEntries(files) } });
};

const signed = (kase: CaseState, event: EventOf<'SignedOff'>, { at, actor }: Header): CaseState => {
  const { org, checkCode, document } = event;
  const signOffs = {
    ...kase.submission.signOffs,
    [org]: { checkCode, document, at, by: actor.id },
  };
  return patch(kase, { signOffs });
};

const filed = (kase: CaseState, event: EventOf<'CaseFiled'>, { at, actor }: Header): CaseState => {
  const { receipt, checkCode, parts, explained, letter } = event;
  const received = letter === undefined ? {} : { parts: receivedParts(kase, event, at, actor.id) };
  return patch(kase, {
    ...received,
    filed: { at, by: actor.id, receipt, checkCode, parts, explained },
    reminders: [],
    returned: undefined,
  });
};

/** What the level below froze counts as confirmed here. */
const receivedParts = (
  kase: CaseState,
  { parts }: EventOf<'CaseFiled'>,
  at: string,
  by: string,
): SubmissionState['parts'] =>
  Object.fromEntries(
    kase.submission.wanted.map(({ part, org }) => [
      part,
      { org, content: own(parts, part) ?? '', draftVersion: 0, warnings: [], at, by },
    ]),
  );

const preliminary = (
  kase: CaseState,
  event: EventOf<'PreliminaryReviewOpened'>,
  at: string,
): CaseState => {
  const { recommender } = event;
  const asked = patch(kase, { preliminary: { recommender, since: at, ...started(event) } });
  return moveTo(asked, 'preliminary', at);
};

const returned = (
  kase: CaseState,
  { reason, closesAt, reminders }: EventOf<'PreliminarilyReturned'>,
  at: string,
): CaseState => {
  const changed = { returned: { reason, at }, preliminary: undefined, filed: undefined };
  return moveTo(patch(kase, { ...changed, closesAt, reminders }), 'draft', at);
};

export const evolve = (
  kase: CaseState,
  { event, header }: Recorded<SubmissionEvent>,
): CaseState => {
  const { submission } = kase;
  const { at } = header;
  switch (event.type) {
    case 'CaseOpened':
      return opened(kase, event, header);
    case 'IdentityCorrected':
      return corrected(kase, event);
    case 'PartConfirmed':
      return confirmed(kase, event, header);
    case 'PartReopened':
      return patch(kase, { parts: without(submission.parts, event.part) });
    case 'FileAttached':
      return attached(kase, event, at);
    case 'FilesTakenOver':
      return takenOver(kase, event, at);
    case 'FileDetached':
      return detached(kase, event);
    case 'SignedOff':
      return signed(kase, event, header);
    case 'SignOffVoided':
      return patch(kase, { signOffs: without(submission.signOffs, event.org) });
    case 'CaseFiled':
      return filed(kase, event, header);
    case 'PreliminaryReviewOpened':
      return preliminary(kase, event, at);
    case 'PreliminarilyRecommended':
      return patch(kase, { preliminary: undefined });
    case 'PreliminarilyReturned':
      return returned(kase, event, at);
    case 'PreliminarilyDeclined':
      return moveTo(patch(kase, { preliminary: undefined }), 'declined', at);
    case 'PreliminaryReviewReminded':
      return submission.preliminary === undefined
        ? kase
        : patch(kase, { preliminary: { ...submission.preliminary, wakeAt: event.nextAt } });
    case 'SubmissionReminded':
      return patch(kase, {
        reminders: submission.reminders.filter(
          (reminder) => reminder.workingDaysBefore < event.workingDaysBefore,
        ),
      });
    case 'WindowExtended':
      return patch(kase, { closesAt: event.closesAt, reminders: event.reminders });
    case 'CaseRevived': {
      const { closesAt, reminders } = event;
      return moveTo(patch(kase, { closesAt, reminders }), 'draft', at);
    }
    case 'CaseWithdrawn':
      return moveTo(kase, 'withdrawn', at);
    case 'RecommendationTakenBack': {
      const { document, reason, ends } = event;
      const next = patch(kase, { takenBack: { document, reason, at } });
      return ends ? moveTo(next, 'withdrawn', at) : next;
    }
    case 'CaseLapsed':
      return moveTo(kase, 'lapsed', at);
  }
};
