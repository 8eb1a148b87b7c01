import type { Bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import type { AccessRecord } from '../../../engine/ports/access-log.ts';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { routes } from '../../../interface/routes.ts';
import { READ } from '../../../workflows/audit/access.ts';
import { TRIED } from '../../http/kept.ts';
import { idOf, KINDS, pluralOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';

/** A command by its name, else a route as `GET /api/cases/{id}`; by itself where neither is known any more. */
const refusedTitle = (what: string): Bilingual => {
  const command = KINDS.flatMap(({ commands }) => own(commands, what) ?? [])[0];
  const asked = routes.find(({ method, path }) => `${method} ${path}` === what);
  return command?.title ?? asked?.title ?? { zh: what, en: what };
};

const titleOf = ({ kind, what }: Pick<AccessRecord, 'kind' | 'what'>): Bilingual =>
  (kind === 'read' ? own(READ, what) : undefined) ?? refusedTitle(what);

/** What streams are called today, each looked up once; nothing of those that do not exist. */
const namesOf = async (
  { events }: Ports,
  records: readonly AccessRecord[],
): Promise<ReadonlyMap<StreamKey, string>> => {
  const streams = [...new Set(records.flatMap(({ stream }) => stream ?? []))];
  const found = await tenAtATime(streams, async (stream) => {
    const title = (await events.head(stream))?.title;
    return title === undefined ? [] : [[stream, title] as const];
  });
  return new Map(found.flat());
};

const lineOf = (
  { stream, what: noted, ...record }: AccessRecord,
  names: ReadonlyMap<StreamKey, string>,
) => {
  const tried = noted.endsWith(TRIED);
  const what = tried ? noted.slice(0, -TRIED.length) : noted;
  const name = stream && names.get(stream);
  return {
    ...record,
    what,
    tried,
    title: titleOf({ kind: record.kind, what }),
    ...(stream === undefined
      ? {}
      : {
          about: {
            kind: pluralOf(stream) ?? '',
            id: idOf(stream),
            ...(name === undefined ? {} : { name }),
          },
        }),
  };
};

/** Records with their words. To a person whose own they are, what they asked for in vain has no name: it may be there. */
export const accessLines = async (
  ports: Ports,
  records: readonly AccessRecord[],
  names: 'all' | 'none',
) => {
  const known = names === 'all' ? await namesOf(ports, records) : new Map<StreamKey, string>();
  return records.map((record) => lineOf(record, known));
};
