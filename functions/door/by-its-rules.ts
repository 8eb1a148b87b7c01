import type { EventHeader } from '../../engine/event.ts';
import { Refusal } from '../../engine/refusal.ts';

/** A refusal says by which versions of the rules it was decided, as an event does. */
export const byItsRules = <T>(decide: () => T, rules: () => EventHeader['rules']): T => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) error.rules = rules();
    throw error;
  }
};

/** The same of what is refused only when it is written: a claim that somebody else has. */
export const writtenByItsRules = async <T>(
  writing: Promise<T>,
  rules: EventHeader['rules'],
): Promise<T> => {
  try {
    return await writing;
  } catch (error) {
    if (error instanceof Refusal) error.rules = rules;
    throw error;
  }
};
