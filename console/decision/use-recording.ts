import type { FormInstance } from 'antd';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { send, tryOut } from '../api/use-command.ts';
import { type Each, type EachItem, useEach } from '../api/use-each.ts';
import { ownOrBehalf } from '../behalf/own-or-behalf.ts';
import { type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { uploadFile } from '../input/upload-file.ts';

import { type Draft, decisionOf } from './draft.ts';
import { despiteOrder, oneAfterAnother } from './in-order.ts';

export interface Paper {
  readonly document?: DocumentValue;
  readonly scan?: File;
}

interface Recording extends Each {
  /** Asks of each whether it would pass; nothing is recorded. */
  readonly tryOut: () => Promise<boolean>;
  readonly record: () => Promise<boolean>;
}

interface On {
  readonly call: ApplicationCall;
  readonly body: string;
  /** Whether the body itself acts; else the office records for it (代录). */
  readonly own: boolean;
  readonly lines: readonly Line[];
  readonly draftOf: (line: Line) => Draft;
  readonly form: FormInstance<Paper>;
}

/** One document over many applications: each keeps its own record and its own copy of the scan. */
export const useRecording = ({ body, own, lines, draftOf, form }: On): Recording => {
  const each = useEach();
  const { command, bodyOf } = ownOrBehalf(own, 'RecordDecision', {
    role: 'leading-group',
    org: body,
  });
  const items = (): readonly EachItem[] => {
    const document = documentOf(form.getFieldValue('document'));
    return lines.map((line) => ({
      id: line.id,
      body: bodyOf(decisionOf(draftOf(line), line, body, document)),
    }));
  };
  const withScan = async (item: EachItem): Promise<unknown> => {
    const scan: File | undefined = form.getFieldValue('scan');
    if (scan === undefined) return item.body;
    const file = await uploadFile(`cases/${item.id}`, scan);
    const { document, act, ...rest } = Object(item.body);
    const attached = { ...document, file };
    return own
      ? { ...rest, document: attached }
      : { ...rest, document: attached, act: { ...act, document: attached } };
  };
  return {
    ...each,
    tryOut: () =>
      each.run(
        items(),
        ({ id, body: wanted }) =>
          despiteOrder(() => tryOut({ plural: 'cases', id, command }, wanted), id === lines[0]?.id),
        true,
      ),
    record: () => {
      // A meeting goes by its agenda, and what comes later is refused before.
      const next = oneAfterAnother();
      return each.run(items(), (item, key) =>
        next(async () =>
          send({ plural: 'cases', id: item.id, command }, await withScan(item), key),
        ),
      );
    },
  };
};
