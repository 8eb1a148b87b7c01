import * as z from 'zod';
import { refusal } from '../../engine/refusal.ts';
import { OfficialDocument } from '../orgs/document.ts';
import type { OrgDirectory, OrgId } from '../orgs/org.ts';

/** 请示 asks a superior, 函 writes to an equal or unrelated body, 文件 is the bureau's own document form. */
export const LetterKind = z.enum(['请示', '函', '文件']);
export type LetterKind = z.infer<typeof LetterKind>;

export const RecommendationLetter = OfficialDocument.extend({ kind: LetterKind });
export type RecommendationLetter = z.infer<typeof RecommendationLetter>;

export type Standing = 'directly-above' | 'above' | 'below' | 'beside';

export const LetterKindWrong = refusal(
  'LetterKindWrong',
  'recommendation.letter-kind',
  (kind: LetterKind, standing: Standing) => ({
    inputs: { kind, standing },
    ...(kind === '请示'
      ? {
          zh: '请示只能报送直接上级；向不相隶属的机关行文请用函，或以本机关文件上报',
          en: 'a 请示 goes only to the body directly above: use a 函 or a 文件 for a body that is not',
        }
      : {
          zh: '函用于不相隶属的机关之间；向上级报送请用请示或文件',
          en: 'a 函 goes between bodies of which neither is above the other: use a 请示 or a 文件',
        }),
  }),
);

// Stops at a cycle in wrong data; no real chain of parents is longer.
const MOST_LEVELS = 20;

const ancestors = (orgs: OrgDirectory, of: OrgId): readonly OrgId[] => {
  const found: OrgId[] = [];
  let parent = orgs.byId.get(of)?.parent;
  while (parent !== undefined && found.length < MOST_LEVELS && !found.includes(parent)) {
    found.push(parent);
    parent = orgs.byId.get(parent)?.parent;
  }
  return found;
};

/** The leading group's office writes for the government that it serves, wherever it is housed. */
const writesFor = (orgs: OrgDirectory, org: OrgId): OrgId => {
  if (orgs.byId.get(org)?.kind !== 'office') return org;
  const served = ancestors(orgs, org).find((id) => {
    const kind = orgs.byId.get(id)?.kind;
    return kind !== 'office' && kind !== 'department';
  });
  return served ?? org;
};

/** How `to` stands to `from` in the administrative order; bodies that the directory does not relate are beside. */
export const standing = (orgs: OrgDirectory, from: OrgId, to: OrgId): Standing => {
  const [own, other] = [writesFor(orgs, from), writesFor(orgs, to)];
  if (orgs.byId.get(own)?.parent === other) return 'directly-above';
  if (ancestors(orgs, own).includes(other)) return 'above';
  return ancestors(orgs, other).includes(own) ? 'below' : 'beside';
};

/**
 * 请示 only to the body directly above, 函 only to one neither above nor below;
 * 文件 is open to all. Throws LetterKindWrong.
 */
export const checkLetterKind = (
  orgs: OrgDirectory,
  kind: LetterKind,
  from: OrgId,
  to: OrgId,
): void => {
  const how = standing(orgs, from, to);
  if (kind === '请示' && how !== 'directly-above') throw new LetterKindWrong(kind, how);
  if (kind === '函' && how !== 'beside') throw new LetterKindWrong(kind, how);
};
