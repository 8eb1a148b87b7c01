import type { EntryLine } from '../../interface/registers.ts';
import type { Act } from '../../workflows/registers/definition.ts';
import { type Act as Sent, send, tryOut } from '../api/use-command.ts';
import { uploadFile } from '../input/upload-file.ts';
import { bodyOf } from './form-parts.ts';
import type { EntryForm } from './use-entry-form.ts';
import { type TriedRun, useTriedRun } from './use-tried-run.ts';

interface Running {
  readonly act: Act;
  readonly rows: readonly EntryLine[];
  readonly form: EntryForm;
  /** Chosen now, sent to each entry when it is carried out. */
  readonly scan: File | undefined;
}

const sentTo = (id: string): Sent => ({ plural: 'entries', id, command: 'ActOnEntry' });

/** The paper that all share, with the copy of its scan that this entry keeps. */
const withScan = async (id: string, body: object, scan: File | undefined): Promise<object> => {
  const document: unknown = Reflect.get(body, 'document');
  if (scan === undefined || document === undefined) return body;
  const { contentType: _, ...file } = await uploadFile(`entries/${id}`, scan);
  return { ...body, document: { ...Object(document), file } };
};

/** One act on many entries: tried out on each first, then carried out where it is possible. */
export const useBulkRun = ({ act, rows, form, scan }: Running): TriedRun =>
  useTriedRun({
    ids: rows.map(({ id }) => id),
    itemsOf: (ids) => {
      const body = { act: act.id, ...bodyOf(form.shape, form.given ?? {}) };
      return ids.map((id) => ({ id, body }));
    },
    check: form.check,
    tryOut: ({ id, body }) => tryOut(sentTo(id), body),
    carryOut: async ({ id, body }, key) =>
      send(sentTo(id), await withScan(id, Object(body), scan), key),
  });
