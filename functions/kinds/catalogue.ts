import type { StreamKey } from '../../engine/ports/event-store.ts';
import { PLURALS, type Plural } from '../../interface/plurals.ts';
import { accountAggregate } from '../../workflows/account/index.ts';
import { Call } from '../../workflows/calls/call.ts';
import { callAggregate, callFollowUps, windowCheck } from '../../workflows/calls/index.ts';
import { caseAggregate, caseFollowing, caseProcesses } from '../../workflows/case/aggregate.ts';
import { caseFollowUps } from '../../workflows/case/follow-ups.ts';
import { relationsTo } from '../../workflows/case/relations.ts';
import { clusterAggregate, clusterProcesses } from '../../workflows/cluster/index.ts';
import { reportFollowUps } from '../../workflows/cluster/report-follow-ups.ts';
import { filesAggregate } from '../../workflows/files/index.ts';
import { entryReprojection } from '../../workflows/keeping/decide.ts';
import { noticeAggregate, noticeDaysCheck, noticeFollowUps } from '../../workflows/notice/index.ts';
import {
  recommendationAggregate,
  recommendationFollowUps,
  recommendationLists,
} from '../../workflows/recommendation/index.ts';
import { entryFoundBy } from '../../workflows/registers/entry-found.ts';
import { entryAggregate, entryProcesses } from '../../workflows/registers/index.ts';
import { entryFollowUps } from '../../workflows/registers/raise.ts';
import { mayOnEntry } from '../../workflows/registers/rights.ts';
import { calendarAggregate } from '../../workflows/work-calendar/index.ts';
import { accountIdOf } from './account-id.ts';
import { byItself, derived, keptOrNamed, kind, noCall, text } from './declare.ts';
import type { Kind } from './kind.ts';
import {
  accountRelations,
  clusterRelations,
  entryRelations,
  relationsInCall,
  relationsWithoutCall,
} from './relations.ts';

const cases = kind(caseAggregate, {
  processes: caseProcesses,
  callOf: ({ identity }, command) =>
    identity === undefined
      ? keptOrNamed(undefined, command)
      : { callId: identity.callId, version: identity.callVersion },
  relations: (kase, actor, around) =>
    around.call === undefined
      ? relationsWithoutCall(actor, around)
      : relationsTo(kase, around.call, actor),
  seenBy: 'application',
  followUps: caseFollowUps,
  level: ({ identity }) => identity?.level ?? '',
  afterReference: caseFollowing,
  opening: {
    command: 'OpenCase',
    id: derived('c'),
    idMember: 'caseId',
    add: (id, { body, sha256 }) => ({
      clusterId: body.clusterId ?? `cl-${sha256(id).slice(0, 16)}`,
    }),
  },
});

const calls = kind(callAggregate, {
  processes: [],
  callOf: ({ call }, command, id) => {
    const opened = Call.safeParse(command.call);
    return { callId: id, itself: opened.success ? opened.data : call };
  },
  relations: (_state, actor, around) => relationsInCall(actor, around),
  seenBy: 'public',
  followUps: callFollowUps,
  afterReference: windowCheck,
  opening: {
    command: 'OpenCall',
    id: ({ body }) => text(Object(body.call).id) ?? '',
  },
});

const notices = kind(noticeAggregate, {
  processes: [],
  callOf: ({ callId }, command) => keptOrNamed(callId, command),
  relations: (_state, actor, around) => relationsInCall(actor, around),
  seenBy: 'public',
  followUps: noticeFollowUps,
  afterReference: noticeDaysCheck,
  opening: {
    command: 'PublishNotice',
    id: derived('n'),
    idMember: 'noticeId',
  },
  listed: {
    names: () => ['NOTICES'],
    isPublic: true,
  },
});

const recommendations = kind(recommendationAggregate, {
  processes: [],
  callOf: ({ callId }, command) => keptOrNamed(callId, command),
  // The higher level sees a batch once its letter was sent, and not before.
  relations: ({ letters }, actor, around) => relationsInCall(actor, around, letters.length > 0),
  seenBy: 'batch',
  followUps: recommendationFollowUps,
  opening: {
    command: 'OpenRecommendation',
    id: ({ body }) => `rec-${text(body.callId) ?? ''}`,
    idMember: 'recommendationId',
  },
  listed: {
    names: recommendationLists,
    isPublic: false,
  },
});

const clusters = kind(clusterAggregate, {
  processes: clusterProcesses,
  callOf: noCall,
  relations: clusterRelations,
  seenBy: 'public',
  followUps: reportFollowUps,
});

const accounts = kind(accountAggregate, {
  processes: [],
  callOf: noCall,
  relations: accountRelations,
  seenBy: 'accounts',
  opening: {
    command: 'OpenAccount',
    id: ({ body, sha256 }) => accountIdOf({ sha256 }, text(body.subject) ?? ''),
    idMember: 'accountId',
  },
});

const calendars = kind(calendarAggregate, byItself('public'));

const entries = kind(entryAggregate, {
  processes: entryProcesses,
  callOf: noCall,
  relations: entryRelations,
  seenBy: 'entry',
  mayNow: mayOnEntry,
  afterReference: entryReprojection,
  followUps: entryFollowUps,
  opening: {
    command: 'OpenEntry',
    id: (sent) => entryFoundBy(sent.body) ?? derived('en')(sent),
    idMember: 'entryId',
  },
});

const files = kind(filesAggregate, byItself('audit'));

/** The kinds of stream by the plural that addresses them over HTTP; listed by hand. */
export const aggregates = {
  cases,
  calls,
  notices,
  recommendations,
  clusters,
  accounts,
  calendars,
  entries,
  files,
} as const satisfies Readonly<Record<Plural, unknown>>;

/** A kind where any of them may come. */
export type AnyKind = Kind<unknown>;

export const KINDS: readonly AnyKind[] = Object.values(aggregates);

/** Today's names of events, by the names that they were recorded under. */
export const TODAYS_NAMES: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(({ events }) =>
    Object.entries(events).flatMap(([name, { formerly = [] }]) =>
      formerly.map((old) => [old, name] as const),
    ),
  ),
);

export const isPlural = (value: string): value is Plural => Object.hasOwn(aggregates, value);

export const kindOfPlural = (plural: Plural): AnyKind => aggregates[plural];

export const kindNamed = (name: string): AnyKind | undefined =>
  KINDS.find((one) => one.name === name);

export const kindOf = (stream: StreamKey): AnyKind | undefined =>
  KINDS.find(({ prefix }) => stream.startsWith(`${prefix}#`));

/** How the kind of a stream is addressed. */
export const pluralOf = (stream: StreamKey): Plural | undefined =>
  PLURALS.find((plural) => kindOfPlural(plural) === kindOf(stream));

const OPENED = new Set(KINDS.map(({ opening }) => opening?.command));

/** Whether a command opens a stream. */
export const isOpening = (command: string): boolean => OPENED.has(command);

export const streamKey = (aggregate: { readonly prefix: string }, id: string): StreamKey =>
  `${aggregate.prefix}#${id}`;

export const idOf = (stream: StreamKey): string => stream.slice(stream.indexOf('#') + 1);
