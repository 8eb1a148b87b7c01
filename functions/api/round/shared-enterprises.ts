import { bilingual } from '../../../engine/bilingual.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import * as interfaced from '../../../interface/enterprises.ts';
import { listedInForm } from '../../../workflows/form/codes.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { signedIn } from '../../http/person.ts';
import { handle, WHOLE_ROUNDS } from '../../http/route.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { roundHeads } from '../../views/round-heads.ts';
import { readsRound } from '../../views/standing.ts';

/** With which others an enterprise was filed is no applicant's to know, no department's and no body's. */
const OFFICE_ALONE = 'workload';
const SEE = bilingual('查看重复申报的企业', 'see enterprises in several applications');

/** What a filed application lists, with whose it is; drafts are their applicants' own. */
const listedBy = async (ports: Ports, head: Head) => {
  const { state } = await rehydrate(ports, aggregates.cases, head.stream);
  const { identity, submission } = state;
  const call = identity && (await ports.reference.call(identity.callId, identity.callVersion));
  const form = call && ports.reference.form(call.form.id, call.form.version);
  if (identity === undefined || form === undefined || submission.filed === undefined) return [];
  const contents = await Promise.all(
    Object.entries(submission.parts).map(
      async ([part, { content }]) =>
        [part, (await ports.events.content(head.stream, content))?.data] as const,
    ),
  );
  const { caseId, name, applicant } = identity;
  const org = orgName(ports.reference.orgs, applicant);
  const once = new Map(
    listedInForm(form, new Map(contents)).map((listed) => [listed.code, listed]),
  );
  return [...once.values()].map((listed) => ({ ...listed, kase: { caseId, name, org } }));
};

/** One enterprise is one application's: those that stand in several, for whoever has to ask which it is. */
export const sharedEnterprises = handle(
  interfaced.shared,
  async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call } = await ports.reference.liveCall(params.id);
    if (call === undefined) throw new NotFound('public');
    if (!readsRound(person, call, OFFICE_ALONE))
      throw new NotAllowed({ ...reading(OFFICE_ALONE), title: SEE });
    noteReadOf(request, 'round', 'calls', [call.id]);
    const heads = await roundHeads(ports, call.id);
    const listed = (await tenAtATime(heads, (head) => listedBy(ports, head))).flat();
    const byCode = Map.groupBy(listed, ({ code }) => code);
    return {
      items: [...byCode].flatMap(([code, found]) =>
        found.length < 2
          ? []
          : [{ code, name: found[0]?.name ?? '', cases: found.map(({ kase }) => kase) }],
      ),
    };
  },
  WHOLE_ROUNDS,
);
