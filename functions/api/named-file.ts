import { isPersonal } from '../../engine/personal.ts';
import { FileRef } from '../../workflows/orgs/document.ts';

/**
 * The file of that id, wherever it stands in a value: the scan of a document, a screenshot, a receipt. Files inside
 * personal values (what an objector handed in) only for those who may read these.
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
  for (const member of Object.values(value)) {
    const found = namedFile(member, fileId, persons);
    if (found !== undefined) return found;
  }
  return undefined;
};
