import type { EventsOf } from '../../engine/messages.ts';
import { own } from '../../engine/own.ts';
import type { CaseState } from '../case/state.ts';
import { type Header, without, withSubmission } from './fold.ts';
import type { partEvents } from './part-messages.ts';
import { attachmentKey } from './state.ts';

export type PartEvent = EventsOf<typeof partEvents>;
type EventOf<T extends PartEvent['type']> = Extract<PartEvent, { readonly type: T }>;

/** During a return of the whole all that is confirmed counts together, once the review takes it up again. */
const changedSince = (
  { status, submission, review }: CaseState,
  { part, changed }: EventOf<'PartConfirmed'>,
): readonly string[] | undefined => {
  if (status !== 'correction' || changed === undefined) return undefined;
  const before = own(submission.parts, part);
  const sooner = (before?.at ?? '') > (review.returned?.at ?? '') ? before?.changed : undefined;
  return [...new Set([...(sooner ?? []), ...changed])];
};

const confirmed = (kase: CaseState, event: EventOf<'PartConfirmed'>, header: Header): CaseState => {
  const { part, org, content, draftVersion, warnings } = event;
  const { at, actor } = header;
  const changed = changedSince(kase, event);
  const parts = {
    ...kase.submission.parts,
    [part]: {
      ...{ org, content, draftVersion, warnings, at, by: actor.id },
      ...(changed === undefined ? {} : { changed }),
    },
  };
  return withSubmission(kase, { parts });
};

const attached = (kase: CaseState, event: EventOf<'FileAttached'>, at: string): CaseState => {
  const { type: _type, ...file } = event;
  const files = { ...kase.submission.files, [attachmentKey(file)]: { ...file, at } };
  return withSubmission(kase, { files });
};

const detached = (kase: CaseState, event: EventOf<'FileDetached'>): CaseState => {
  const { fileId, org, kind, field } = event;
  const files = Object.entries(kase.submission.files).filter(([key, file]) =>
    org === undefined || kind === undefined
      ? file.fileId !== fileId
      : key !== attachmentKey({ fileId, org, kind, field }),
  );
  return withSubmission(kase, { files: Object.fromEntries(files) });
};

const takenOver = (kase: CaseState, event: EventOf<'FilesTakenOver'>, at: string): CaseState => {
  const files = event.files.map((file) => [attachmentKey(file), { ...file, at }] as const);
  return withSubmission(kase, {
    files: { ...kase.submission.files, ...Object.fromEntries(files) },
  });
};

export const evolveParts = (kase: CaseState, event: PartEvent, header: Header): CaseState => {
  switch (event.type) {
    case 'PartConfirmed':
      return confirmed(kase, event, header);
    case 'PartReopened':
      return withSubmission(kase, { parts: without(kase.submission.parts, event.part) });
    case 'FileAttached':
      return attached(kase, event, header.at);
    case 'FilesTakenOver':
      return takenOver(kase, event, header.at);
    case 'FileDetached':
      return detached(kase, event);
  }
};
