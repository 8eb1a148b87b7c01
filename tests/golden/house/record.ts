import type { StreamKey } from '../../../engine/ports/event-store.ts';
import { kindOf } from '../../../functions/kinds/catalogue.ts';
import { rehydrate } from '../../../functions/kinds/history.ts';
import { openedZip, wordText } from '../../fixtures/opened-zip.ts';
import { pdfPages } from '../../fixtures/pdf-text.ts';
import { type Address, GENERAL, PEOPLE, pagesOf, papersOf, readsOf } from './addresses.ts';
import type { House } from './house.ts';

/** One thing that was seen. */
export interface Seen {
  /** What it was seen of, e.g. a stream, an address. */
  readonly of: string;
  readonly title: string;
  /** Of each kind the first is shown, the others by their digest. */
  readonly kind: string;
  readonly value: unknown;
}

/** Which tables of rights were in force: each new act would change every answer that denies something. */
const anyRights = (key: string, value: unknown): unknown =>
  key === 'rights' && typeof value === 'string' ? '…' : value;

const answerOf = async (house: House, as: string, path: string) => {
  const response = await house.get(as, path);
  const text = await response.text();
  const json = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, body: json ? JSON.parse(text, anyRights) : text };
};

/** `all but` where that is shorter. */
const named = (people: readonly string[], of: readonly string[]): string => {
  const others = of.filter((one) => !people.includes(one));
  return others.length < people.length
    ? ['all', ...(others.length === 0 ? [] : ['but', ...others])].join(' ')
    : people.join(' ');
};

/** What they are answered; those who get the same stand together. */
const answersTo = async (
  house: House,
  people: readonly string[],
  { route, path }: Address,
): Promise<readonly Seen[]> => {
  const groups = new Map<string, { readonly value: unknown; readonly people: string[] }>();
  for (const as of people) {
    const value = await answerOf(house, as, path);
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, people: [] };
    group.people.push(as);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const { status } = Object(group.value);
    return {
      of: path,
      title: `${status} ${named(group.people, people)}`,
      kind: status === 200 ? route : '',
      value: group.value,
    };
  });
};

/** The interface's own description, by its paths; with the refusals that each names. */
export const described = async (house: House): Promise<readonly Seen[]> => {
  const { body } = await answerOf(house, 'nobody', '/openapi.json');
  return Object.entries(Object(body).paths).map(([path, value]) => {
    const [refused = ''] = /refused: [\w, ]*/u.exec(JSON.stringify(value)) ?? [];
    return { of: '/openapi.json', title: `${path} ${refused}`.trim(), kind: '', value };
  });
};

/** Answers of the interface about these streams. */
export const answers = async (
  house: House,
  streams: readonly string[],
): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  for (const address of readsOf(streams)) seen.push(...(await answersTo(house, PEOPLE, address)));
  for (const path of GENERAL)
    seen.push(...(await answersTo(house, ['office'], { route: path, path })));
  return seen;
};

const xmlWords = (xml: string): string =>
  xml
    .replaceAll(/<\/(?:row|si)>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/ +/gu, ' ');

const WORDS: Readonly<Record<string, (bytes: Buffer) => Promise<string> | string>> = {
  docx: wordText,
  pdf: async (bytes) => (await pdfPages(bytes)).join('\n'),
  xlsx: (bytes) =>
    [...openedZip(bytes)]
      .filter(([part]) => /sharedStrings|worksheets\/sheet|workbook\.xml$/u.test(part))
      .map(([part, content]) => `${part}\n${xmlWords(content.toString('utf8'))}`)
      .join('\n'),
};

/** The PDF of what is a Word document too says the same. */
const TWIN = /(form|dossier|list|bound)\.pdf$/u;

/** Words of the papers that the office gets; a paper that is not ready by its refusal. */
export const papers = async (
  house: House,
  streams: readonly string[],
): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  for (const { route, path } of papersOf(streams)) {
    const { status, body } = await answerOf(house, 'office', path);
    const { url, name, title: refusal } = Object(body);
    const value =
      status === 200
        ? `${name}\n${await WORDS[path.split('.').at(-1) ?? '']?.(
            Buffer.from(await (await fetch(url)).arrayBuffer()),
          )}`
        : `${status} ${refusal}`;
    seen.push({ of: path, title: '', kind: TWIN.test(path) ? '' : route, value });
  }
  return seen;
};

const pageWords = (html: string): string =>
  html
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gsu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s*\n\s*/gu, '\n');

export const pages = async (house: House, streams: readonly string[]): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  for (const { route, path } of pagesOf(streams)) {
    const { status, body } = await answerOf(house, 'nobody', path);
    seen.push({ of: path, title: '', kind: route, value: `${status}${pageWords(String(body))}` });
  }
  return seen;
};

const actorOf = (actor: { id: string; role: string; org: string; onBehalfOf?: object }): string =>
  `${actor.role}@${actor.org}${actor.onBehalfOf === undefined ? '' : ' on behalf'}`;

/** One stream: its events, its state by its parts, and who is asked. */
const streamSeen = async (house: House, stream: StreamKey) => {
  const aggregate = kindOf(stream);
  if (aggregate === undefined) throw new TypeError(`${stream} is of no kind`);
  const { loaded, state } = await rehydrate(house.ports, aggregate, stream);
  const events: readonly Seen[] = (await house.ports.open(loaded.events)).map(
    ({ header: { seq, at, type, v, actor, rules }, event }) => {
      const { type: _type, ...data } = event;
      return {
        of: stream,
        title: `${seq} ${at.slice(0, 16)} ${type}.v${v} ${actorOf(actor)}`,
        kind: `${type} ${Object.keys(data).sort().join()}`,
        value: { actor, rules, data },
      };
    },
  );
  const opened: object = Object(await house.ports.open(state));
  const states: readonly Seen[] = Object.entries(opened).map(([name, value]) => ({
    of: stream,
    title: name,
    kind: `${aggregate.prefix} ${name}`,
    value,
  }));
  const head: Seen = {
    of: stream,
    title: 'head',
    kind: `${aggregate.prefix} head`,
    value: aggregate.head(state),
  };
  const tasks: readonly Seen[] = aggregate.tasks(state).map((task) => ({
    of: stream,
    title: task.id,
    kind: `${stream} ${task.id}`,
    value: task,
  }));
  return { events, states: [...states, head], tasks };
};

/** Every stream, of the accounts one: they are alike. Those of most events come first, so that the fullest state of a kind is the one that is shown. */
export const streams = async (house: House) => {
  const [first, ...accounts] = [...house.streams].filter((one) => one.startsWith('ACCOUNT#'));
  const kept = [...house.streams].filter((one) => one === first || !accounts.includes(one));
  const all = await Promise.all(kept.map((stream) => streamSeen(house, stream)));
  return {
    events: all.flatMap(({ events }) => events),
    states: all
      .toSorted((a, b) => b.events.length - a.events.length)
      .flatMap(({ states }) => states),
    tasks: all.flatMap(({ tasks }) => tasks),
  };
};
