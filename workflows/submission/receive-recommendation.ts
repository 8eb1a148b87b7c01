import * as z from 'zod';
import type { Content, Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { Instant } from '../calendar/instant.ts';
import { UnknownTrack } from '../calls/refusals.ts';
import type { CaseState } from '../case/state.ts';
import { type CaseStatus, hasEnded } from '../case/status.ts';
import type { CaseEnvelope } from '../facts.ts';
import { openReview } from '../review/open.ts';
import { checkCodeOf } from './check-code.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { caseOpened } from './open-case.ts';
import { placeBeyondQuota, quotaReleased } from './quota.ts';
import { AlreadyOpened, ContentsMissing } from './refusals.ts';
import { attachmentsOf, paperCount } from './state.ts';

type Receiving = CaseEnvelope<CommandOf<'ReceiveRecommendation'>>;

const Frozen = z.object({ hash: z.string(), salt: z.string(), data: z.unknown() });

/** What the lower level froze, as it froze it: hash, salt and data go over unchanged. Refuses what differs. */
const frozenContents = ({ command, facts }: Receiving): readonly Content[] => {
  const read = Object.entries(command.parts).map(([part, hash]) => {
    const content = Frozen.safeParse(facts.contents?.get(part));
    return {
      part,
      content: content.success && content.data.hash === hash ? content.data : undefined,
    };
  });
  const lost = read.filter(({ content }) => content === undefined).map(({ part }) => part);
  if (lost.length > 0) throw new ContentsMissing(lost);
  return read.flatMap(({ content }) => (content === undefined ? [] : [content]));
};

/** All that was attached below, as it stood when it was sent: nobody attaches to a case that is recommended. */
const filesBelow = ({ command, facts }: Receiving): EventOf<'FilesTakenOver'>['files'] => {
  const { caseId } = command.from;
  const below = facts.cases?.get(caseId);
  return (below === undefined ? [] : attachmentsOf(below.submission)).map(
    ({ at: _at, from = caseId, ...file }) => ({ ...file, from }),
  );
};

/** The evidence is taken over, and the case is filed with what the level below froze. */
const filedAsSent = (
  envelope: Receiving,
  closesAt: Instant,
): readonly (EventOf<'FilesTakenOver'> | EventOf<'CaseFiled'>)[] => {
  const { command, commandId } = envelope;
  const { callId, parts, letter } = command;
  const files = filesBelow(envelope);
  return [
    ...(files.length === 0 ? [] : [{ type: 'FilesTakenOver' as const, files }]),
    {
      type: 'CaseFiled',
      receipt: `${callId}-${commandId.slice(0, 8).toUpperCase()}`,
      parts,
      checkCode: checkCodeOf(parts),
      files: paperCount(files),
      explained: [],
      closesAt,
      letter,
    },
  ];
};

/**
 * A recommendation arrives at a level whose office is on the system: a case of its own, filed already, its contents
 * frozen as they were sent. Sending it twice changes nothing. The window and the quota are those of the lower level's
 * letter: the upstream quota is claimed where the nomination is made.
 */
export const receiveRecommendation = (
  envelope: Receiving,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, facts } = envelope;
  const { caseId, track, name, clusterId, applicant, partners, from, parts } = command;
  if (kase.identity !== undefined) {
    if (kase.identity.from?.caseId === from.caseId) return { events: [] };
    throw new AlreadyOpened(kase.identity.caseId);
  }
  const tracks = facts.call.tracks.map(({ id }) => id);
  if (!tracks.includes(track)) throw new UnknownTrack(track, tracks);
  const contents = frozenContents(envelope);
  const opened = caseOpened(envelope, {
    caseId,
    track,
    name,
    clusterId,
    applicant,
    partners: [...partners],
    from,
    parts: Object.keys(parts).map((part) => ({ part, org: part.split('@')[1] ?? applicant })),
  });
  return {
    events: [opened, ...filedAsSent(envelope, opened.closesAt), ...openReview(envelope, kase)],
    contents,
    claims: placeBeyondQuota({ callId: command.callId, applicant, caseId }, facts),
  };
};

/** Sent on upward by this level's own letter: only that office can take it back there. */
const WENT_ON: readonly CaseStatus[] = ['nominated', 'recommended'];

/**
 * The level below withdrew its recommendation (撤回推荐). Its case here ends, wherever it stands; once it went further up
 * this level's office is asked to act. Where there is no such case, or it has its result, nothing happens.
 */
export const takeBackRecommendation = (
  { command, facts }: CaseEnvelope<CommandOf<'TakeBackRecommendation'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { status, identity, submission } = kase;
  const over = hasEnded(status) || status === 'selected' || submission.takenBack !== undefined;
  if (identity === undefined || over) return { events: [] };
  const { document, reason } = command;
  const takenBack: EventOf<'RecommendationTakenBack'> = {
    type: 'RecommendationTakenBack',
    document,
    reason,
    ends: !WENT_ON.includes(status),
  };
  return { events: [takenBack], claims: quotaReleased(kase, facts) };
};
