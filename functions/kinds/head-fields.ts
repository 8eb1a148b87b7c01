import type { Head } from '../../engine/ports/event-store.ts';

/**
 * What a kind of stream says of itself in lists beside what all say. The store keeps it as it was given; its own `head`
 * (workflows/*) is the one place that gives it.
 */
export const fieldsOf = <F extends Head['fields']>({ fields }: Head): F => (fields ?? {}) as F;
