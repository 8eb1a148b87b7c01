import { describe, expect, it } from 'vitest';
import { KINDS } from '../../functions/kinds/catalogue.ts';

/** Past forms; `Set` is also the present one. */
const PAST = /[a-z]ed$|^(Sent|Lent|Left|Found|Fell|Given|Taken|Withdrawn|Frozen|Chosen)$/;

const wordsOf = (name: string): readonly string[] => name.split(/(?=[A-Z])/);
const isPast = (name: string): boolean => wordsOf(name).some((word) => PAST.test(word));

describe('messages', () => {
  it('that tell what happened are in the past', () => {
    const events = KINDS.flatMap((kind) => Object.keys(kind.events));
    expect(events.filter((name) => !isPast(name) && !name.endsWith('Set'))).toEqual([]);
  });

  it('that say what to do are not', () => {
    const commands = KINDS.flatMap((kind) => Object.keys(kind.commands));
    expect(commands.filter(isPast)).toEqual([]);
  });

  it('would be found otherwise', () => {
    expect(['NoticeOver', 'ExpertSilent', 'PanelOpinion'].filter(isPast)).toEqual([]);
    expect(isPast('OpinionGiven')).toBe(true);
  });
});
