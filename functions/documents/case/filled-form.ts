import { own } from '../../../engine/own.ts';
import type { Draft } from '../../../engine/ports/drafts.ts';
import { readsPart } from '../../../workflows/case/own-parts.ts';
import { type Form, sectionOf } from '../../../workflows/form/form.ts';
import { unwrapPersons } from '../../../workflows/form/person-fields.ts';
import { validatePart } from '../../../workflows/form/validate-part.ts';
import { checkCode } from '../../../workflows/submission/check-code.ts';
import { NotFound } from '../../door/errors.ts';
import type { RouteContext } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { seesContacts, showsContacts } from '../../views/contacts.ts';
import { withoutPersons } from '../../views/named-file.ts';
import { type Visible, visibleCase } from '../../views/visible.ts';
import { seesWholeForm } from '../../views/whole-form.ts';
import { fullName } from '../say.ts';
import type { FilledForm, FilledPart } from './form-paper.ts';

export const formOf = (ports: Ports, { call }: Visible): Form => {
  const form = ports.reference.form(call.form.id, call.form.version);
  if (form === undefined) throw new NotFound('form');
  return form;
};

export const identityOf = ({ shown }: Visible) => {
  if (shown.identity === undefined) throw new NotFound('form');
  return shown.identity;
};

/** The case for whoever may read its whole form; NotFound for everybody else. */
export const caseForForm = async ({ ports, request, params }: RouteContext): Promise<Visible> => {
  const visible = await visibleCase(ports, request, params.id ?? '', 'form');
  if (!seesWholeForm(visible)) throw new NotFound('form');
  showsContacts(request, visible);
  return visible;
};

/** Working copies that are the reader's own; none of an earlier moment, since drafts keep no history. */
export const ownDrafts = async (ports: Ports, visible: Visible): Promise<readonly Draft[]> => {
  if (visible.shownVersion !== visible.loaded.version) return [];
  const own = visible.kase.submission.wanted.filter(({ org }) =>
    visible.actors.some(({ actor }) => actor.org === org),
  );
  if (own.length === 0) return [];
  const drafts = await ports.drafts.all(visible.stream);
  return drafts.filter(({ section }) => own.some(({ part }) => part === section));
};

const filledPart = async (
  ports: Ports,
  visible: Visible,
  form: Form,
  { part, org, drafts }: { part: string; org: string; drafts: readonly Draft[] },
): Promise<readonly FilledPart[]> => {
  const section = sectionOf(form, part);
  if (section === undefined) return [];
  const confirmed = own(visible.shown.submission.parts, part);
  const named = { part, section, org: fullName(ports.reference.orgs, org, confirmed?.at) };
  if (confirmed !== undefined) {
    const kept = await ports.events.content(visible.stream, confirmed.content);
    const data = seesContacts(visible) ? await ports.open(kept?.data) : withoutPersons(kept?.data);
    return [{ ...named, state: 'confirmed', values: Object(data) }];
  }
  const draft = drafts.find((one) => one.section === part);
  if (draft === undefined) return [{ ...named, state: 'empty', values: {} }];
  const entered = unwrapPersons(Object(draft.data));
  // What is right shows in its canonical form, what is not as it was typed.
  const { values } = validatePart(form, section, entered, { caseId: '', part });
  return [{ ...named, state: 'draft', values: { ...entered, ...values } }];
};

/** The application form as the reader may see it: confirmed parts, and of one's own also what is not confirmed yet. */
export const filledForm = async (ports: Ports, visible: Visible): Promise<FilledForm> => {
  const { shown, call } = visible;
  const identity = identityOf(visible);
  const form = formOf(ports, visible);
  const { orgs } = ports.reference;
  const drafts = await ownDrafts(ports, visible);
  const wanted = shown.submission.wanted;
  const parts = await Promise.all(
    wanted
      .filter(({ org }) => readsPart(visible, org))
      .map(({ part, org }) => filledPart(ports, visible, form, { part, org, drafts })),
  );
  const complete = wanted.every(({ part }) => own(shown.submission.parts, part) !== undefined);
  // What was filed bears the names of then.
  const filedAt = shown.submission.filed?.at;
  const times = Object.values(shown.submission.parts).map(({ at }) => at);
  return {
    form,
    name: identity.name,
    call: call.title.zh,
    track: call.tracks.find(({ id }) => id === identity.track)?.title.zh ?? identity.track,
    applicant: fullName(orgs, identity.applicant, filedAt),
    partners: identity.partners.map((org) => fullName(orgs, org, filedAt)),
    recommender:
      identity.recommender === undefined
        ? undefined
        : fullName(orgs, identity.recommender, filedAt),
    parts: parts.flat(),
    checkCode: complete ? checkCode(shown) : '',
    at: [identity.openedAt, ...times].sort().at(-1) ?? identity.openedAt,
  };
};
