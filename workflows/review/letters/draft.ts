import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { type Call, contactOf, outcomeOf } from '../../calls/call.ts';
import type { CaseState } from '../../case/state.ts';
import { type Form, fieldTitle } from '../../form/form.ts';
import { type Filling, fillIn } from '../../letters/blanks.ts';
import type { ApplicantLetterKind } from '../../letters/kind.ts';
import { type LetterTemplate, usualTemplate } from '../../letters/templates.ts';
import type { OrgDirectory } from '../../orgs/org.ts';
import { sayMoment } from '../../submission/say-moment.ts';

/** What a letter is drafted from. */
export interface Drafting {
  readonly call: Call;
  readonly form: Form;
  readonly orgs: OrgDirectory;
}

const fullNameOf = (orgs: OrgDirectory, id: string): Bilingual =>
  orgs.byId.get(id)?.name ?? bilingual(id, id);

const joined = (names: readonly Bilingual[]): Bilingual =>
  bilingual(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));

/** 一次性告知: all items, numbered, each with its place in the form. */
const itemsOf = ({ review: { returned } }: CaseState, form: Form): Bilingual | undefined => {
  if (returned === undefined) return undefined;
  const { items, note } = returned;
  const numbered = items.map(({ path, reason }, index) => {
    const title = fieldTitle(form, path);
    return bilingual(`${index + 1}.${title.zh}：${reason}`, `${index + 1}. ${title.en}: ${reason}`);
  });
  const all = [...numbered, ...(note === undefined || note === '' ? [] : [bilingual(note, note)])];
  return bilingual(all.map(({ zh }) => zh).join('\n'), all.map(({ en }) => en).join('\n'));
};

/** Proposed until the document is issued: a letter never gives a title before it is one. */
const resultOf = ({ review, notice }: CaseState, call: Call): Bilingual | undefined => {
  const outcome =
    call.kind === 'application' ? outcomeOf(call, review.outcome?.id ?? '') : undefined;
  if (outcome === undefined) return undefined;
  const { zh, en } = outcome.title;
  const number = notice.recognised?.command.document.number;
  return number === undefined
    ? bilingual(
        `拟${zh}，最终结果以公示和印发的文件为准`,
        `proposed: ${en}; what counts in the end is the notice and the document that is issued`,
      )
    : bilingual(`${zh}（${number}）`, `${en} (${number})`);
};

const same = (text: string | undefined): Bilingual | undefined =>
  text === undefined || text === '' ? undefined : bilingual(text, text);

const due = ({ review: { returned } }: CaseState): Bilingual | undefined =>
  returned === undefined ? undefined : sayMoment(returned.due.at);

const fillingOf = (kase: CaseState, { call, form, orgs }: Drafting): Filling => {
  const { identity, review } = kase;
  const filers = [identity?.applicant ?? '', ...(identity?.partners ?? [])];
  const filling = {
    cluster: same(identity?.name),
    applicant: joined(filers.map((id) => fullNameOf(orgs, id))),
    round: call.title,
    office: fullNameOf(orgs, call.office),
    telephone: same(contactOf(call).telephone),
    items: itemsOf(kase, form),
    due: due(kase),
    reason: same(review.notSelected?.reason ?? review.declined?.reason),
    basis: same(review.declined?.basis),
    outcome: resultOf(kase, call),
  };
  return Object.fromEntries(
    Object.entries(filling).flatMap(([name, words]) =>
      words === undefined ? [] : [[name, words]],
    ),
  );
};

/** A letter by the round's wording, or the usual one, with what is known filled in; to be read and edited before it goes. */
export const draftLetter = (
  kind: ApplicantLetterKind,
  kase: CaseState,
  drafting: Drafting,
): LetterTemplate => {
  const { call } = drafting;
  const own = call.kind === 'application' ? call.letters?.[kind] : undefined;
  const { title, text } = own ?? usualTemplate(kind);
  const filling = fillingOf(kase, drafting);
  const filled = ({ zh, en }: Bilingual) =>
    bilingual(fillIn(zh, filling, 'zh'), fillIn(en, filling, 'en'));
  return { title: filled(title), text: filled(text) };
};
