import type { Aggregate } from '../engine/decider.ts';
import type { DomainEvent } from '../engine/event.ts';
import type { StreamKey } from '../engine/ports.ts';
import { accountAggregate } from '../workflows/account/index.ts';
import { callAggregate } from '../workflows/calls/index.ts';
import { caseAggregate } from '../workflows/case/aggregate.ts';
import { clusterAggregate } from '../workflows/cluster/index.ts';
import type { Facts, Need } from '../workflows/facts.ts';
import { holidayAggregate } from '../workflows/holidays/index.ts';
import { noticeAggregate } from '../workflows/notice/index.ts';
import { recommendationAggregate } from '../workflows/recommendation/index.ts';

/** An aggregate with its state forgotten: what handlers need where any of them may come. */
export interface AnyAggregate
  extends Omit<Aggregate<unknown, { readonly type: string }, DomainEvent, Facts, Need>, 'initial'> {
  readonly initial: unknown;
}

/** Typed aggregates meet untyped storage here: the schemas in their messages have checked what comes in. */
const any = <S, C, E extends DomainEvent>(
  aggregate: Aggregate<S, C, E, Facts, Need>,
): AnyAggregate => aggregate as unknown as AnyAggregate;

/** The kinds of stream by the plural that addresses them over HTTP; listed by hand. */
export const aggregates = {
  cases: any(caseAggregate),
  calls: any(callAggregate),
  notices: any(noticeAggregate),
  recommendations: any(recommendationAggregate),
  clusters: any(clusterAggregate),
  accounts: any(accountAggregate),
  calendars: any(holidayAggregate),
} as const satisfies Record<string, AnyAggregate>;

export type Plural = keyof typeof aggregates;

export const isPlural = (value: string): value is Plural => Object.hasOwn(aggregates, value);

export const aggregateNamed = (name: string): AnyAggregate | undefined =>
  Object.values(aggregates).find((aggregate) => aggregate.name === name);

export const aggregateOf = (stream: StreamKey): AnyAggregate | undefined =>
  Object.values(aggregates).find(({ prefix }) => stream.startsWith(`${prefix}#`));

export const streamKey = (aggregate: { readonly prefix: string }, id: string): StreamKey =>
  `${aggregate.prefix}#${id}`;

export const idOf = (stream: StreamKey): string => stream.slice(stream.indexOf('#') + 1);
