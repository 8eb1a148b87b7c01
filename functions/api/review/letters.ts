import * as letters from '../../../interface/letters.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { idOf } from '../../kinds/catalogue.ts';
import { loadCases } from '../../kinds/load-cases.ts';
import { lettersOf } from '../../views/letters.ts';
import { readsRound } from '../../views/standing.ts';
import { visibleCase } from '../../views/visible.ts';

/** For the office that issues them, and who audits it; the applicant reads what went out in the case itself. */
export const caseLetters = handle(letters.ofCase, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id);
  if (!reads(visible, 'drafts')) throw new NotAllowed(reading('drafts'));
  return { items: [...(await lettersOf(ports, visible.kase))] };
});

export const roundLetters = handle(
  letters.ofRound,
  async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call } = await ports.reference.liveCall(params.id);
    if (call === undefined) throw new NotFound('public');
    if (!readsRound(person, call, 'drafts')) throw new NotAllowed(reading('drafts'));
    noteReadOf(request, 'round', 'calls', [call.id]);
    const { items, ...page } = await ports.lists.heads(`CALL#${call.id}`, pageOf(request));
    const cases = await loadCases(
      ports,
      items.map(({ stream }) => idOf(stream)),
    );
    const lines = await Promise.all([...cases.values()].map((kase) => lettersOf(ports, kase)));
    return { ...page, items: lines.flat() };
  },
  WHOLE_ROUNDS,
);
