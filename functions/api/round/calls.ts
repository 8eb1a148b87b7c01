import type { Head } from '../../../engine/ports/event-store.ts';
import * as calls from '../../../interface/calls.ts';
import * as cases from '../../../interface/cases.ts';
import type { AnswerOf } from '../../../interface/route.ts';
import type { CallState } from '../../../workflows/calls/state.ts';
import { CaseStatus, isWithApplicant } from '../../../workflows/case/status.ts';
import { filingOrgs } from '../../../workflows/rights.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed, NotFound } from '../../door/errors.ts';
import { noteReadOf } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle, respond } from '../../http/route.ts';
import { idOf } from '../../kinds/catalogue.ts';
import { fieldsOf } from '../../kinds/head-fields.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { headFound } from '../../views/as-left.ts';
import { isCase } from '../../views/desk/case-lists.ts';
import { visibleHeads } from '../../views/heads.ts';
import { readsRound } from '../../views/standing.ts';

/** A frozen ranking is an event too: whoever may not read it counts without it. */
const versionFor = ({ version, rankings }: CallState, whole: boolean): number =>
  whole ? version : version - Object.keys(rankings).length;

type Fields = Pick<
  AnswerOf<typeof calls.many>['items'][number],
  'level' | 'office' | 'opensAt' | 'closesAt'
>;

export const callsRoute = handle(calls.many, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const page = await ports.lists.heads('CALLS', pageOf(request));
  return {
    ...page,
    items: page.items.map((head) => {
      const fields = fieldsOf<Fields>(head);
      return {
        id: idOf(head.stream),
        status: head.status,
        title: head.title ?? '',
        // Moves when a ranking is frozen.
        ...(readsRound(person, { office: fields.office }, 'ranking') ? { at: head.at } : {}),
        ...fields,
      };
    }),
  };
});

export const callRoute = respond(calls.one, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const state = await ports.reference.liveCall(params.id);
  const { call, openedAt, closesAt, extensions, rankings, bulletins } = state;
  const form = call && ports.reference.form(call.form.id, call.form.version);
  if (call === undefined || form === undefined) throw new NotFound('public');
  const whole = readsRound(person, call, 'ranking');
  const version = versionFor(state, whole);
  return {
    status: 200,
    headers: { etag: `"${version}"` },
    body: {
      id: params.id,
      call,
      openedAt,
      closesAt,
      extensions,
      version,
      // Scores and order stay with the office until the notice.
      ...(whole ? { rankings } : {}),
      ...(call.kind === 'monitoring' ? { bulletins } : {}),
      form,
    },
  };
});

/** A body decides on what has reached the office; drafts are none of its business. */
const reached = ({ status }: Head): boolean => {
  const known = CaseStatus.safeParse(status);
  return !(known.success && isWithApplicant(known.data));
};

/** Cases of a call: all for the office and auditors, what they decide on for its bodies. */
export const callCases = handle(calls.cases, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const { call } = await ports.reference.liveCall(params.id);
  if (call === undefined) throw new NotFound('public');
  if (!readsRound(person, call, 'applications')) throw new NotAllowed(reading('applications'));
  noteReadOf(request, 'round', 'calls', [call.id]);
  const page = await ports.lists.heads(`CALL#${call.id}`, pageOf(request));
  const whole = readsRound(person, call, 'sheet');
  const items = whole ? page.items : page.items.filter(reached);
  // Whoever reads all applications of a round reads how they were decided.
  return visibleHeads({ ...page, items }, whole, true);
});

/** Applications of one's own organisations, as lead, partner or recommender. */
export const myCases = handle(cases.myCases, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const orgs = filingOrgs(person.grants);
  const pages = await Promise.all(orgs.map((org) => ports.lists.applicant(org, pageOf(request))));
  const next = pages.length === 1 ? pages[0]?.next : undefined;
  const found = await tenAtATime(
    pages.flatMap(({ items }) => items.filter(isCase)),
    (head) => headFound(ports, head, person),
  );
  const { items, ...more } = visibleHeads({
    items: found.map(({ head }) => head),
    ...(next === undefined ? {} : { next }),
  });
  return {
    ...more,
    items: items.map((item, index) =>
      found[index]?.hasLeft === true ? { ...item, left: true as const } : item,
    ),
  };
});
