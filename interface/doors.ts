import { documents } from './document-list.ts';

/** Who answers an address: each is a function of its own on AWS, with rights and limits of its own. */
export type Door = 'api' | 'public' | 'console';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT';

export interface Address {
  /** `/api/*`: this and whatever is below it. */
  readonly path: string;
  readonly door: Exclude<Door, 'console'>;
  readonly methods: readonly Method[];
  /** Nobody comes through without a token. */
  readonly signedIn?: true;
  /** Whether a shared cache may keep what is answered: never, or for as long as the answer itself says. */
  readonly cache: 'never' | 'as-said';
}

/** Whoever may read may also ask whether there is something to read. */
const READING: readonly Method[] = ['GET', 'HEAD'];

/** Every address that a function answers; all others are the console's. The more particular stands first. */
export const ADDRESSES: readonly Address[] = [
  {
    path: '/api/*',
    door: 'api',
    methods: [...READING, 'POST', 'PUT'],
    signedIn: true,
    cache: 'never',
  },
  { path: '/public/*', door: 'public', methods: [...READING, 'POST'], cache: 'never' },
  // The interface describes itself from the routes that it has, and holds no data.
  { path: '/openapi.json', door: 'api', methods: READING, cache: 'never' },
  { path: '/console.json', door: 'public', methods: READING, cache: 'never' },
  { path: '/robots.txt', door: 'public', methods: READING, cache: 'never' },
  { path: '/health', door: 'api', methods: READING, cache: 'never' },
  { path: '/open', door: 'public', methods: READING, cache: 'as-said' },
  { path: '/open/*', door: 'public', methods: [...READING, 'POST'], cache: 'as-said' },
];

/** Below `/api/*`, and the one thing there that another function answers: fonts and writers of files are heavy. */
export const DOCUMENT_ADDRESSES = [...new Set(documents.map(({ of }) => of))].map((plural) => ({
  path: `/api/${plural}/{id}/documents/{document}`,
  methods: READING,
}));

const fits = (pattern: string, path: string): boolean =>
  pattern.endsWith('/*')
    ? path === pattern.slice(0, -2) || path.startsWith(pattern.slice(0, -1))
    : path === pattern;

export const doorOf = (path: string): Door =>
  ADDRESSES.find((address) => fits(address.path, path))?.door ?? 'console';

const firstOf = ({ path }: Address): string => path.split('/')[1] ?? '';

/** First parts of addresses that belong to machines or to other pages: a mistyped one must fail, not show the console. */
export const NOT_SCREENS: readonly string[] = [
  ...new Set(ADDRESSES.map(firstOf).filter((first) => !first.includes('.'))),
  // What the embedded server answers beside its functions: identity, signed files, the machine's own.
  'oidc',
  'interaction',
  'files',
  'internal',
];

/** Whether an address is one of the console's screens, which it finds by itself; a file has a dot in its name. */
export const isScreen = (path: string): boolean => {
  const parts = path.split('/');
  return !parts.at(-1)?.includes('.') && !NOT_SCREENS.includes(parts[1] ?? '');
};

/** Header by which CloudFront proves that a request came through it: infra sets it, functions/http/edge.ts compares. */
export const EDGE_HEADER = 'x-tidu-edge';
