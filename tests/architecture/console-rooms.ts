/** What every screen is made of, from the ground up: each room may import those before it, and no area. */
const GROUND: readonly string[] = [
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
  // Who of an organisation has a task in hand.
  'hands',
];

/** A folder of screens each, and the areas before it that it may import besides the ground. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  administration: [],
  clusters: [],
  county: [],
  desk: [],
  inquiries: [],
  messages: [],
  notices: [],
  office: [],
  opinions: [],
  programme: [],
  recommendations: [],
  registers: [],
  reviews: [],
  // The page of a case offers what each role can do with it.
  case: ['county', 'office'],
  // A case as it was, and what happened to it, as its own page shows them.
  audit: ['case'],
  // A meeting decides what goes up; the proposed list is what becomes known.
  decision: ['notices', 'recommendations'],
};

/** The route that each area's routes name as their parent: all that an area may import of the frame. */
const PARENT = 'frame/routes.ts';

/** Which rooms of the console each may import. The frame stands around the screens and lists them. */
export const CONSOLE: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(GROUND.map((room, index) => [room, GROUND.slice(0, index)])),
  ...Object.fromEntries(
    Object.entries(AREAS).map(([room, others]) => [room, [...GROUND, ...others, PARENT]]),
  ),
  frame: [...GROUND, ...Object.keys(AREAS)],
};
