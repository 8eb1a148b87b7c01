import { posix } from 'node:path';
import { CONSOLE } from './console-rooms.ts';
import { importsOf } from './imports.ts';

/**
 * The rooms of `functions`, `infra` and the console: which others each may import, or which single file of one. Files
 * beside the rooms list what is in them.
 */
export const INNER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  functions: {
    // Which kinds of stream there are, and how one is read; the ports of all that runs.
    kinds: [],
    // What files hold that may not pass: bytes in, a fault out.
    checking: [],
    // The one door: what a command is decided by, and what it is refused with.
    door: ['kinds', 'checking'],
    wiring: ['kinds'],
    http: ['kinds', 'door'],
    time: ['kinds', 'door', 'wiring'],
    // What may be read, by whom; routes, papers and public pages show it.
    views: ['kinds', 'door', 'http'],
    sending: ['kinds', 'door', 'http', 'views'],
    review: ['kinds', 'door', 'time', 'wiring'],
    // Who is told of what, and how it is sent.
    telling: ['kinds', 'door', 'wiring', 'http', 'views'],
    stream: ['kinds', 'checking', 'door', 'time', 'wiring', 'telling'],
    authorizer: ['wiring'],
    openapi: ['kinds'],
    documents: ['kinds', 'door', 'wiring', 'http', 'views'],
    public: ['kinds', 'door', 'wiring', 'http', 'views', 'sending'],
    // Stands on the same site as the public pages.
    console: ['http', 'public'],
    // Its list of routes names those of public and documents, for OpenAPI.
    api: [
      'kinds',
      'door',
      'wiring',
      'http',
      'views',
      'sending',
      'openapi',
      'public',
      'documents',
      'telling/message-id.ts',
    ],
  },
  infra: {
    // What is kept: the table, files, keys, logs, what could not be delivered.
    data: [],
    functions: ['data'],
    api: ['data', 'functions'],
    events: ['data', 'functions'],
    website: ['data', 'functions', 'api'],
    watch: ['functions', 'api', 'events'],
  },
  console: CONSOLE,
};

/** The room below its top: undefined for what stands beside the rooms. */
const innerOf = (path: string): readonly [string, string] | undefined => {
  const [top = '', room = '', ...rest] = path.split('/');
  return top in INNER && rest.length > 0 ? [top, room] : undefined;
};

/** Imports that the order of the rooms does not allow, each as `file: what`. */
export const wrongWithin = (file: string, source: string): readonly string[] => {
  const place = innerOf(file);
  if (place === undefined) return [];
  const [top, room] = place;
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(file), specifier))
    .filter((target) => {
      const other = innerOf(target);
      if (other === undefined || other[0] !== top || other[1] === room) return false;
      const allowed = INNER[top]?.[room] ?? [];
      return !allowed.includes(other[1]) && !allowed.includes(target.slice(`${top}/`.length));
    })
    .map((target) => `${file}: ${target}`);
};
