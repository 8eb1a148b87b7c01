import type { z } from 'zod';
import type { CommandSpec, EventSpec } from './decider.ts';

/** Declares a command; keeps the body's own type for inference. */
export const command = <B extends z.ZodType, const N extends string = never>(
  spec: Omit<CommandSpec<N>, 'body'> & { readonly body: B },
) => spec;

/** Declares an event; keeps the data's own type for inference, and the name of its audience. */
export const event = <D extends z.ZodType, const A extends string>(
  spec: Omit<EventSpec<A>, 'data'> & { readonly data: D },
) => spec;

/** The union of `{type, ...body}` over a map of commands. */
export type CommandsOf<M extends Record<string, { readonly body: z.ZodType }>> = {
  [K in keyof M & string]: { readonly type: K } & Readonly<z.output<M[K]['body']>>;
}[keyof M & string];

/** The union of `{type, ...data}` over a map of events. */
export type EventsOf<M extends Record<string, { readonly data: z.ZodType }>> = {
  [K in keyof M & string]: { readonly type: K } & Readonly<z.output<M[K]['data']>>;
}[keyof M & string];
