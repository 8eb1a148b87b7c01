import { useState } from 'react';
import type { EntryLine } from '../../interface/registers.ts';
import type { Act } from '../../workflows/registers/definition.ts';
import { type Act as Sent, send, tryOut } from '../api/use-command.ts';
import { type Each, type EachItem, useEach } from '../api/use-each.ts';
import { uploadFile } from '../input/upload-file.ts';
import { bodyOf } from './form-parts.ts';
import type { EntryForm } from './use-entry-form.ts';

interface Running {
  readonly act: Act;
  readonly rows: readonly EntryLine[];
  readonly form: EntryForm;
  /** Chosen now, sent to each entry when it is carried out. */
  readonly scan: File | undefined;
}

export interface BulkRun extends Pick<Each, 'running' | 'outcomes' | 'asked' | 'stop'> {
  readonly stage: 'filling' | 'trying' | 'tried' | 'acting' | 'acted';
  /** Entries on which it can be carried out now. */
  readonly possible: readonly string[];
  readonly doneCount: number;
  readonly look: () => void;
  readonly back: () => void;
  readonly carryOut: () => void;
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
export const useBulkRun = ({ act, rows, form, scan }: Running): BulkRun => {
  const each = useEach();
  const [stage, setStage] = useState<BulkRun['stage']>('filling');
  const [doneIds, setDone] = useState<ReadonlySet<string>>(new Set());
  const { outcomes } = each;
  const acting = stage === 'acting' || stage === 'acted';
  const possible = rows
    .map(({ id }) => id)
    .filter((id) =>
      acting ? !doneIds.has(id) && outcomes.has(id) : outcomes.get(id)?.done === true,
    );
  const itemsOf = (ids: readonly string[]): readonly EachItem[] => {
    const body = { act: act.id, ...bodyOf(form.shape, form.given ?? {}) };
    return ids.map((id) => ({ id, body }));
  };
  const look = async (): Promise<void> => {
    if (!form.check()) return;
    setStage('trying');
    const items = itemsOf(rows.map(({ id }) => id));
    await each.run(items, ({ id, body }) => tryOut(sentTo(id), body), true);
    setStage('tried');
  };
  const carryOut = async (): Promise<void> => {
    setStage('acting');
    await each.run(itemsOf(possible), async ({ id, body }, key) => {
      const done = await send(sentTo(id), await withScan(id, Object(body), scan), key);
      setDone((before) => new Set(before).add(id));
      return done;
    });
    setStage('acted');
  };
  return {
    ...each,
    stage,
    possible,
    doneCount: doneIds.size,
    look: () => void look(),
    back: () => setStage('filling'),
    carryOut: () => void carryOut(),
  };
};
