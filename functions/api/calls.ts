import type { Head } from '../../engine/ports.ts';
import type { CallState } from '../../workflows/calls/state.ts';
import { CaseStatus, isWithApplicant } from '../../workflows/case/status.ts';
import { READERS } from '../../workflows/reading.ts';
import { filingOrgs } from '../../workflows/rights.ts';
import { isCase } from '../desk/case-lists.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { pageOf } from '../http/paging.ts';
import { signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';
import { readsRound } from '../standing.ts';
import { visibleHeads } from './heads.ts';

/** A frozen ranking is an event too: whoever may not read it counts without it. */
const versionFor = ({ version, rankings }: CallState, whole: boolean): number =>
  whole ? version : version - Object.keys(rankings).length;

const shownCall = (state: CallState, whole: boolean) => ({
  call: state.call,
  openedAt: state.openedAt,
  closesAt: state.closesAt,
  extensions: state.extensions,
  version: versionFor(state, whole),
  // Scores and order stay with the office until the notice.
  ...(whole ? { rankings: state.rankings } : {}),
});

export const calls = route({
  method: 'GET',
  path: '/api/calls',
  title: { zh: '申报批次', en: 'Calls' },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const page = await ports.lists.heads('CALLS', pageOf(request));
    return {
      status: 200,
      body: {
        ...page,
        items: page.items.map(({ stream, status, title, at, fields }) => ({
          id: stream.slice(5),
          status,
          title,
          // Moves when a ranking is frozen.
          ...(readsRound(person, { office: String(fields?.office), decisionChain: [] }, 'ranking')
            ? { at }
            : {}),
          ...fields,
        })),
      },
    };
  },
});

export const callRoute = route({
  method: 'GET',
  path: '/api/calls/{id}',
  title: { zh: '申报批次详情', en: 'A call' },
  handle: async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const state = await ports.reference.liveCall(params.id ?? '');
    if (state.call === undefined) throw new NotFound();
    const whole = readsRound(person, state.call, 'ranking');
    return {
      status: 200,
      headers: { etag: `"${versionFor(state, whole)}"` },
      body: {
        id: params.id,
        ...shownCall(state, whole),
        form: ports.reference.form(state.call.form.id, state.call.form.version),
      },
    };
  },
});

/** A body decides on what has reached the office; drafts are none of its business. */
const reached = ({ status }: Head): boolean => {
  const known = CaseStatus.safeParse(status);
  return !(known.success && isWithApplicant(known.data));
};

/** Cases of a call: all for the office and auditors, what they decide on for its bodies. */
export const callCases = route({
  method: 'GET',
  path: '/api/calls/{id}/cases',
  title: { zh: '本批次申报项目', en: 'Applications of a call' },
  handle: async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { call } = await ports.reference.liveCall(params.id ?? '');
    if (call === undefined) throw new NotFound();
    if (!readsRound(person, call, 'applications')) throw new NotAllowed(READERS.applications.title);
    const page = await ports.lists.heads(`CALL#${call.id}`, pageOf(request));
    const whole = readsRound(person, call, 'sheet');
    const items = whole ? page.items : page.items.filter(reached);
    return { status: 200, body: visibleHeads({ ...page, items }, whole) };
  },
});

/** Applications of one's own organisations, as lead, partner or recommender. */
export const myCases = route({
  method: 'GET',
  path: '/api/cases',
  title: { zh: '本单位申报项目', en: 'My organisation’s applications' },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const orgs = filingOrgs(person.grants);
    const pages = await Promise.all(orgs.map((org) => ports.lists.applicant(org, pageOf(request))));
    const next = pages.length === 1 ? pages[0]?.next : undefined;
    return {
      status: 200,
      body: visibleHeads({
        items: pages.flatMap(({ items }) => items.filter(isCase)),
        ...(next === undefined ? {} : { next }),
      }),
    };
  },
});
