import { own } from '../../../engine/own.ts';
import type { Draft } from '../../../engine/ports/drafts.ts';
import { readsPart } from '../../../workflows/case/own-parts.ts';
import { type Form, sectionOf } from '../../../workflows/form/form.ts';
import { unwrapPersons } from '../../../workflows/form/person-fields.ts';
import { validatePart } from '../../../workflows/form/validate-part.ts';
import { applicantsOf } from '../../../workflows/submission/access.ts';
import { checkCode } from '../../../workflows/submission/check-code.ts';
import { coveredParts, openCovered, sealCode } from '../../../workflows/submission/seals.ts';
import { NotFound } from '../../door/errors.ts';
import type { RouteContext } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { seesContacts, showsContacts } from '../../views/contacts.ts';
import { withoutPersons } from '../../views/named-file.ts';
import { type Visible, visibleOrPast } from '../../views/visible.ts';
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
  const visible = await visibleOrPast(ports, request, params.id ?? '', 'form');
  if (!seesWholeForm(visible)) throw new NotFound('form');
  showsContacts(request, visible);
  return visible;
};

/** Working copies that are the reader's own; none of an earlier moment, since drafts keep no history. */
export const ownDrafts = async (ports: Ports, visible: Visible): Promise<readonly Draft[]> => {
  if (visible.hasLeft || visible.shownVersion !== visible.loaded.version) return [];
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

/** Of a joint application: what each head signs for, by the code that its paper bears. */
const sealsOf = ({ shown }: Visible, nameOf: (org: string) => string): FilledForm['seals'] => {
  const units = applicantsOf(shown);
  return units.length < 2
    ? []
    : units.map((org) => ({
        org: nameOf(org),
        checkCode: openCovered(shown, org).length > 0 ? '' : sealCode(shown, org),
      }));
};

/** What is printed, and its code: the whole, or what one unit signs for. */
const printed = ({ shown }: Visible, unit: string | undefined) => {
  const { wanted, parts } = shown.submission;
  if (unit === undefined) {
    const complete = wanted.every(({ part }) => own(parts, part) !== undefined);
    return { wanted, code: complete ? checkCode(shown) : '' };
  }
  const covered = coveredParts(shown, unit);
  const code = openCovered(shown, unit).length > 0 ? '' : sealCode(shown, unit);
  return { wanted: wanted.filter(({ part }) => covered.includes(part)), code };
};

/**
 * The application form as the reader may see it: confirmed parts, and of one's own also what is not confirmed yet.
 * `unit`: the unit for which it is printed, with what its head signs for and nothing else.
 */
export const filledForm = async (
  ports: Ports,
  visible: Visible,
  unit?: string,
): Promise<FilledForm> => {
  const { shown, call } = visible;
  const identity = identityOf(visible);
  const form = formOf(ports, visible);
  const { orgs } = ports.reference;
  const drafts = await ownDrafts(ports, visible);
  const { wanted, code } = printed(visible, unit);
  const parts = await Promise.all(
    wanted
      .filter(({ org }) => readsPart(visible, org))
      .map(({ part, org }) => filledPart(ports, visible, form, { part, org, drafts })),
  );
  // What was filed bears the names of then.
  const filedAt = shown.submission.filed?.at;
  const nameOf = (org: string) => fullName(orgs, org, filedAt);
  const times = wanted.flatMap(({ part }) => own(shown.submission.parts, part)?.at ?? []);
  return {
    form,
    name: identity.name,
    call: call.title.zh,
    track: call.tracks.find(({ id }) => id === identity.track)?.title.zh ?? identity.track,
    applicant: nameOf(identity.applicant),
    partners: identity.partners.map(nameOf),
    recommender: identity.recommender === undefined ? undefined : nameOf(identity.recommender),
    parts: parts.flat(),
    checkCode: code,
    seals: sealsOf(visible, nameOf),
    ...(unit === undefined ? {} : { unit: nameOf(unit) }),
    at: [identity.openedAt, ...times].sort().at(-1) ?? identity.openedAt,
  };
};
