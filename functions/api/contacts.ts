import { hasAskedOn } from '../../workflows/case/contacts.ts';
import { ownsPart } from './related.ts';
import type { Visible } from './visible.ts';

/**
 * Whether names and telephones of people in an application are for this reader: whoever has to call them (the own side,
 * its office, the level above), supervision, and an auditor who asked today and said why. Bodies, experts, departments
 * and inquirers judge papers, not people.
 */
export const seesContacts = (
  visible: Pick<Visible, 'actors' | 'kase' | 'person' | 'now'>,
): boolean =>
  ownsPart(visible) ||
  visible.actors.some(
    ({ actor: { role }, relations }) =>
      relations.has('office') ||
      relations.has('upstream') ||
      role === 'supervision' ||
      (role === 'auditor' && hasAskedOn(visible.kase, visible.person.account, visible.now)),
  );
