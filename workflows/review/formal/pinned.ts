import { sectionOf } from '../../form/form.ts';
import type { Deciding } from '../deciding.ts';
import type { ReturnItem } from './data.ts';
import { UnknownPlaces } from './refusals.ts';

/** The part that a path lies in, or undefined where the form of this case has no such place. */
const partOf = (
  { facts, kase }: Pick<Deciding, 'facts' | 'kase'>,
  path: string,
): string | undefined => {
  const [part = '', field] = path.split('.');
  const section = sectionOf(facts.form, part);
  const known =
    kase.submission.wanted.some((one) => one.part === part) &&
    (field === undefined || section?.fields.some(({ id }) => id === field) === true);
  return known ? part : undefined;
};

/** Each item with the part that it lies in. Throws UnknownPlaces with each that lies in none. */
export const pinnedItems = (
  items: readonly Omit<ReturnItem, 'part'>[],
  on: Pick<Deciding, 'facts' | 'kase'>,
): readonly ReturnItem[] => {
  const placed = items.map((item) => ({ ...item, part: partOf(on, item.path) }));
  const pinned = placed.flatMap(({ path, part, reason }) =>
    part === undefined ? [] : [{ path, part, reason }],
  );
  if (pinned.length === items.length) return pinned;
  throw new UnknownPlaces(
    placed.flatMap(({ path, part }, index) => (part === undefined ? [{ path, index }] : [])),
  );
};
