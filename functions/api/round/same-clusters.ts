import type { Head } from '../../../engine/ports/event-store.ts';
import * as interfaced from '../../../interface/same-cluster.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { CASE_STATUS, CaseStatus, isPublished } from '../../../workflows/case/status.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { counts, sameness } from '../../../workflows/submission/same-cluster.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { idOf } from '../../kinds/catalogue.ts';
import { fieldsOf } from '../../kinds/head-fields.ts';
import type { Ports } from '../../kinds/ports.ts';
import { roundHeads } from '../../views/round-heads.ts';
import { readsRound } from '../../views/standing.ts';
import { visibleCase } from '../../views/visible.ts';

/** Lists hold so many characters of a name. */
const NAME = 60;

const listed = (head: Head) => ({
  name: head.title ?? '',
  cluster: fieldsOf<{ readonly cluster?: string }>(head).cluster ?? '',
});

const named = ({ stream, title = '', status }: Head) => {
  const known = CaseStatus.safeParse(status);
  const caseId = idOf(stream);
  return known.success
    ? { caseId, name: title, statusTitle: CASE_STATUS[known.data] }
    : { caseId, name: title };
};

const isPublic = ({ status }: Head): boolean => {
  const known = CaseStatus.safeParse(status);
  return known.success && isPublished(known.data);
};

const unitOf = ({ reference }: Ports, { applicant = '' }: Head) =>
  orgName(reference.orgs, applicant);

/** Told to a unit without a figure, and without who the others are unless that is public. */
export const sameCluster = handle(
  interfaced.ofCase,
  async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id, 'filing');
    const { identity } = visible.shown;
    if (identity === undefined || !reads(visible, 'filing')) throw new NotFound('filing');
    const { call, actors, stream } = visible;
    const of = { name: identity.name.slice(0, NAME), cluster: identity.clusterId };
    const found = (await roundHeads(ports, call.id)).flatMap((head) => {
      const by = head.stream === stream ? undefined : sameness(of, listed(head));
      return by === undefined ? [] : [{ head, by }];
    });
    const isOwn = ({ applicant }: Head) => actors.some(({ actor }) => actor.org === applicant);
    const filed = found.filter(({ head }) => counts(head.status));
    const others = filed.filter(({ head }) => !isOwn(head));
    return {
      refused: call.mayFile.sameCluster === 'refused',
      own: found
        .filter(({ head }) => isOwn(head) && (counts(head.status) || head.status === 'draft'))
        .map(({ head }) => named(head)),
      others: others.length > 0,
      published: others.filter(({ head }) => isPublic(head)).map(({ head }) => unitOf(ports, head)),
      ...(reads(visible, 'whole')
        ? {
            cases: filed.map(({ head, by }) => ({ ...named(head), org: unitOf(ports, head), by })),
          }
        : {}),
    };
  },
  WHOLE_ROUNDS,
);

/** Those that are of one cluster, together: one may share its record with a second and its name with a third. */
const groups = (heads: readonly Head[]): readonly (readonly Head[])[] => {
  const found: Head[][] = [];
  for (const head of heads) {
    const of = listed(head);
    const same = found.filter((group) =>
      group.some((one) => sameness(of, listed(one)) !== undefined),
    );
    for (const group of same) found.splice(found.indexOf(group), 1);
    found.push([...same.flat(), head]);
  }
  return found.filter((group) => group.length > 1);
};

export const sameClusters = handle(
  interfaced.ofCall,
  async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call } = await ports.reference.liveCall(params.id);
    if (call === undefined) throw new NotFound('public');
    if (!readsRound(person, call, 'sheet')) throw new NotAllowed(reading('sheet'));
    noteReadOf(request, 'round', 'calls', [call.id]);
    const heads = (await roundHeads(ports, call.id)).filter(({ status }) => counts(status));
    return {
      items: groups(heads).map((group) => ({
        cases: group.map((head) => ({ ...named(head), org: unitOf(ports, head) })),
      })),
    };
  },
  WHOLE_ROUNDS,
);
