import { isPersonal } from '../../engine/personal.ts';
import { FileRef } from '../../workflows/orgs/document.ts';

/** Members of an event that show who somebody is although they are no text: the envelope of an objection. */
const TELLING: readonly string[] = ['proof'];

/** Whether something in a value shows who somebody is without being sealed. */
export const tells = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([name, member]) => TELLING.includes(name) || tells(member));

const withheldIn = (value: unknown): unknown => {
  if (isPersonal(value)) return { $personal: value.$personal, withheld: true };
  if (Array.isArray(value)) return value.map(withheldIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      TELLING.includes(name) ? { withheld: true } : withheldIn(member),
    ]),
  );
};

/** Whose something is stays, what it says goes: of the same shape, for those who do not read personal values. */
export const withoutPersons = <T>(value: T): T => withheldIn(value) as T;

/**
 * The file of that id, wherever it stands in a value: the scan of a document, a screenshot, a receipt. What an objector
 * handed in, and the envelope that it came in, only for those who may read personal values.
 */
export const namedFile = (
  value: unknown,
  fileId: string,
  persons: boolean,
): FileRef | undefined => {
  if (typeof value !== 'object' || value === null || (!persons && isPersonal(value)))
    return undefined;
  const own = Reflect.get(value, 'fileId') === fileId ? FileRef.safeParse(value) : undefined;
  if (own?.success === true) return own.data;
  for (const [name, member] of Object.entries(value)) {
    if (!persons && TELLING.includes(name)) continue;
    const found = namedFile(member, fileId, persons);
    if (found !== undefined) return found;
  }
  return undefined;
};
