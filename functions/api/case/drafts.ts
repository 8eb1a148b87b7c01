import * as z from 'zod';
import * as contents from '../../../interface/contents.ts';
import { fills } from '../../../workflows/case/own-parts.ts';
import { type Form, sectionOf } from '../../../workflows/form/form.ts';
import { unwrapPersons, wrapPersons } from '../../../workflows/form/person-fields.ts';
import { validatePart } from '../../../workflows/form/validate-part.ts';
import { mayEditPart } from '../../../workflows/submission/access.ts';
import { handleCommand } from '../../door/command.ts';
import { FILLING_IN } from '../../door/denied.ts';
import { NotAllowed, NotFound, PartLocked } from '../../door/errors.ts';
import { checkedHandingIn } from '../../door/file-checks.ts';
import { fileKey, keepNamed } from '../../door/file-facts.ts';
import { takeIn } from '../../door/take-in.ts';
import { jsonBody, parse } from '../../http/body.ts';
import { handle, respond } from '../../http/route.ts';
import type { Ports } from '../../kinds/ports.ts';
import { type Visible, visibleCase } from '../../views/visible.ts';

const Saved = z.strictObject({
  /** Version that was read; 0 for a first save. */
  version: z.int().min(0),
  data: z.record(z.string().max(100), z.unknown()),
});

/** The part with its section, if one of the person's organisations answers for it. */
const ownPart = (visible: Visible, form: Form, part: string) => {
  const found = visible.kase.submission.wanted.find((candidate) => candidate.part === part);
  const section = sectionOf(form, part);
  if (found === undefined || section === undefined) throw new NotFound('form');
  if (!fills(visible, found.org)) throw new NotAllowed(FILLING_IN);
  if (!mayEditPart(visible.kase, part, found.org)) throw new PartLocked();
  return { section };
};

const formOf = (visible: Visible, ports: Parameters<typeof visibleCase>[0]) => {
  const form = ports.reference.form(visible.call.form.id, visible.call.form.version);
  if (form === undefined) throw new NotFound('form');
  return form;
};

/** What a working copy names is kept, and checked as what an act names is. */
const keepFiles = async (ports: Ports, visible: Visible, data: unknown): Promise<void> => {
  const { stream, person, actors, call } = visible;
  const files = await checkedHandingIn(ports, { stream, named: data, keyOf: fileKey });
  const by = { id: person.account, org: actors[0]?.actor.org ?? '' };
  await keepNamed(ports, stream, data);
  await takeIn(ports, { stream, awaited: { files, office: call.office }, by }, handleCommand);
};

/** Saves a working copy (暂存): no event, nothing is checked away; what is wrong comes back beside it. */
export const saveDraft = respond(
  contents.saveDraft,
  async ({ ports, request, params, language }) => {
    const visible = await visibleCase(ports, request, params.id);
    const part = params.part;
    const form = formOf(visible, ports);
    const { section } = ownPart(visible, form, part);
    const { version, data } = parse(Saved, jsonBody(request));
    await keepFiles(ports, visible, data);
    const saved = await ports.drafts.save(
      visible.stream,
      {
        section: part,
        data: wrapPersons(form, params.id, part, data),
        savedAt: ports.now().toISOString(),
        savedBy: visible.person.account,
      },
      version,
    );
    const { problems } = validatePart(form, section, data, { caseId: params.id, part });
    return {
      status: 200,
      headers: { etag: `"${saved.version}"` },
      body: {
        part,
        version: saved.version,
        savedAt: saved.savedAt,
        problems: problems.map(({ path, rule, message }) => ({
          path,
          rule,
          message: message[language],
          messages: message,
        })),
      },
    };
  },
);

/** The person's own working copies. */
export const drafts = handle(contents.drafts, async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id);
  const mine = new Set(
    visible.kase.submission.wanted
      .filter(({ org }) => visible.actors.some(({ actor }) => actor.org === org))
      .map(({ part }) => part),
  );
  const items = (await ports.drafts.all(visible.stream)).filter(({ section }) => mine.has(section));
  return {
    items: items.map((draft) => ({ ...draft, data: unwrapPersons(Object(draft.data)) })),
  };
});
