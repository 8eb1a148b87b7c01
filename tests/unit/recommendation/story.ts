import type { CaseState } from '../../../workflows/case/state.ts';
import { recommendationAggregate } from '../../../workflows/recommendation/index.ts';
import { documentOf, readyCase, servingCall } from '../../fixtures/upstream.ts';
import { givenAggregate, leadingGroup, recordedFor } from '../../given.ts';

/** The aluminium cluster is a joint application of two counties. */
const withPartner = (kase: CaseState): CaseState =>
  kase.identity?.caseId === 'aluminium'
    ? { ...kase, identity: { ...kase.identity, partners: ['371622'] } }
    : kase;

export const cases = new Map(
  ['kitchenware', 'aluminium', 'rope', 'textiles'].map((id) => [id, withPartner(readyCase(id))]),
);

/** An open recommendation to the province, with four applications that are ready. */
export const opened = (call = servingCall()) =>
  givenAggregate(recommendationAggregate)
    .facts({ call, cases })
    .when({ type: 'OpenRecommendation', recommendationId: 'rec-1', callId: 'bz-2026' })
    .accepted();

export const nominated = (call = servingCall()) =>
  opened(call)
    .when({ type: 'Nominate', caseId: 'kitchenware', rank: 1 })
    .accepted()
    .when({ type: 'Nominate', caseId: 'aluminium', rank: 1 })
    .accepted();

const minutes = (number: string) => ({ ...documentOf(number), title: '会议纪要' });

export const approved = (call = servingCall()) =>
  nominated(call)
    .when(
      {
        type: 'ApproveNominations',
        body: 'BZ-IIT-PARTY-GROUP',
        document: minutes('滨工信党组纪〔2026〕9号'),
      },
      { actor: recordedFor(leadingGroup('BZ-IIT-PARTY-GROUP')) },
    )
    .accepted()
    .when(
      {
        type: 'ApproveNominations',
        body: 'BZ-LEADING-GROUP',
        document: minutes('滨制造强市办纪〔2026〕3号'),
      },
      { actor: leadingGroup() },
    )
    .accepted();

export const letter = { ...documentOf('滨工信函〔2026〕5号'), kind: '函' } as const;

export const sent = (call = servingCall()) =>
  approved(call)
    .when({ type: 'SendLetter', document: letter, cases: ['aluminium', 'kitchenware'] })
    .accepted();
