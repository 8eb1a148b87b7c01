import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** What every screen is made of, from the ground up: each room may import those before it, and no area. */
export const GROUND: readonly string[] = [
  'i18n',
  'session',
  'api',
  'app',
  'display',
  'input',
  // What decision, notices and recommendations share: the lines of a round.
  'round',
  // What the office records for somebody who does not log in.
  'behalf',
];

/** A folder of screens each, and the areas before it that it may import besides the ground. */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
  administration: [],
  clusters: [],
  county: [],
  desk: [],
  inquiries: [],
  notices: [],
  office: [],
  opinions: [],
  programme: [],
  recommendations: [],
  reviews: [],
  // The page of a case offers what each role can do with it.
  case: ['county', 'office'],
  // A case as it was, and what happened to it, as its own page shows them.
  audit: ['case'],
  // A meeting decides what goes up; the proposed list is what becomes known.
  decision: ['notices', 'recommendations'],
};

/** What stands around the screens and lists them: it may import everything. */
export const FRAME = 'frame';

/** The route that each area's routes name as their parent. */
const PARENT = 'console/frame/routes.ts';

const roomOf = (path: string): string | undefined => {
  const [top, room, ...rest] = path.split('/');
  return top === 'console' && rest.length > 0 ? room : undefined;
};

const mayImport = (room: string): readonly string[] =>
  Object.hasOwn(AREAS, room)
    ? [...GROUND, ...(AREAS[room] ?? [])]
    : GROUND.slice(0, Math.max(0, GROUND.indexOf(room)));

/** Imports within the console that the order of its rooms does not allow, each as `file: what`. */
export const wrongWithinConsole = (file: string, source: string): readonly string[] => {
  const room = roomOf(file);
  // What stands beside the rooms builds or starts the whole.
  if (room === undefined || room === FRAME) return [];
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(file), specifier))
    .filter((target) => {
      const other = roomOf(target);
      if (other === undefined || other === room) return false;
      return !mayImport(room).includes(other) && !(Object.hasOwn(AREAS, room) && target === PARENT);
    })
    .map((target) => `${file}: ${target}`);
};
