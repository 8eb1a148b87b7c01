import * as z from 'zod';
import type { CommandSpec, EventSpec } from './decider.ts';

/** Makes it when it is first asked for, and once. */
const once = <T>(make: () => T): (() => T) => {
  const held: { made?: { readonly it: T } } = {};
  return () => {
    held.made ??= { it: make() };
    return held.made.it;
  };
};

/** A body of these members and no others. */
export const strictly =
  <S extends z.ZodRawShape>(shape: () => S) =>
  () =>
    z.strictObject(shape());

/** Data that hold these members. */
export const holding =
  <S extends z.ZodRawShape>(shape: () => S) =>
  () =>
    z.object(shape());

/**
 * Declares a command; keeps the body's own type for inference. The schema is made when a body is first parsed or
 * described: a function that folds streams, or serves other commands, never makes it.
 */
export const command = <B extends z.ZodType, const N extends string = never>({
  body,
  ...spec
}: Omit<CommandSpec<N>, 'body'> & { readonly body: () => B }): Omit<CommandSpec<N>, 'body'> & {
  readonly body: B;
} => {
  const made = once(body);
  return {
    ...spec,
    get body() {
      return made();
    },
  };
};

/** Declares an event; keeps the data's own type for inference, and the name of its audience. The schema as a command's. */
export const event = <D extends z.ZodType, const A extends string>({
  data,
  ...spec
}: Omit<EventSpec<A>, 'data'> & { readonly data: () => D }): Omit<EventSpec<A>, 'data'> & {
  readonly data: D;
} => {
  const made = once(data);
  return {
    ...spec,
    get data() {
      return made();
    },
  };
};

/** The union of `{type, ...body}` over a map of commands. */
export type CommandsOf<M extends Record<string, { readonly body: z.ZodType }>> = {
  [K in keyof M & string]: { readonly type: K } & Readonly<z.output<M[K]['body']>>;
}[keyof M & string];

/** The union of `{type, ...data}` over a map of events. */
export type EventsOf<M extends Record<string, { readonly data: z.ZodType }>> = {
  [K in keyof M & string]: { readonly type: K } & Readonly<z.output<M[K]['data']>>;
}[keyof M & string];
