import { canonical } from '../../engine/canonical.ts';
import { saltedHash } from '../../engine/chain.ts';
import type { Content } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { Facts } from '../../workflows/facts.ts';
import { frozenValues } from '../../workflows/form/validate-part.ts';
import type { Ports } from '../kinds/ports.ts';

/** Hashes under which a part was frozen before, as far as something still rests on one: locked, sealed or filed. */
const frozenBefore = ({ submission }: CaseState, part: string): readonly string[] => {
  const { parts, signOffs, filed } = submission;
  const sealed = Object.values(signOffs).map((signOff) => own(signOff.parts, part));
  const found = [own(parts, part)?.content, ...sealed, own(filed?.parts, part)];
  return [...new Set(found.filter((hash): hash is string => hash !== undefined))];
};

/**
 * The content that says the same already, with its salt and so with its hash: what rests on it (a sign-off, a check code
 * on paper) stands where a part is confirmed anew and nothing in it changed.
 */
const sameAsBefore = async (
  ports: Ports,
  stream: StreamKey,
  hashes: readonly string[],
  data: unknown,
): Promise<Content | undefined> => {
  const said = canonical(await ports.open(data));
  for (const hash of hashes) {
    const kept = await ports.events.content(stream, hash);
    if (kept !== undefined && canonical(await ports.open(kept.data)) === said) return kept;
  }
  return undefined;
};

interface Confirming {
  readonly stream: StreamKey;
  readonly kase: CaseState;
  /** The part that is being confirmed: for it alone earlier contents are looked at. */
  readonly part: unknown;
}

/** Working copies, each with the content that confirming it would freeze: checked values, persons sealed, then hashed. */
export const workingCopies = async (
  ports: Ports,
  { stream, kase, part }: Confirming,
  { form }: Pick<Facts, 'form'>,
): Promise<NonNullable<Facts['drafts']>> => {
  const caseId = kase.identity?.caseId ?? '';
  const saved = await ports.drafts.all(stream);
  const read = saved.map(async (draft) => {
    const { section } = draft;
    const values = frozenValues(form, caseId, section, draft.data);
    const before = section === part ? frozenBefore(kase, section) : [];
    const same = await sameAsBefore(ports, stream, before, values);
    if (same !== undefined) return [section, { draft, content: same }] as const;
    const data = await ports.seal(values);
    const salt = ports.salt();
    const content: Content = { salt, data, hash: saltedHash(ports.sha256, salt, data) };
    return [section, { draft, content }] as const;
  });
  return new Map(await Promise.all(read));
};
