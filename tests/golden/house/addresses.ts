/** Whose answers are kept: somebody of each way to stand to a round. */
export const PEOPLE = [
  'office',
  'county:371625',
  'head:371625',
  'county:371621',
  'department:BZ-STATS',
  'department:BZ-CUSTOMS',
  'expert:1',
  'expert:4',
  'body:BZ-LEADING-GROUP',
  'province:SD-IIT',
  'supervision:BZ-DISCIPLINE',
  'auditor:BZ-AUDIT',
  'admin:1',
] as const;

/** An address, and the route that it is one of. */
export interface Address {
  readonly route: string;
  readonly path: string;
}

interface Kind {
  readonly plural: string;
  /** Ends of the addresses of one stream. */
  readonly reads: readonly string[];
  readonly papers: readonly string[];
  readonly page: boolean;
}

/** Kinds of stream by the prefix of their keys; accounts hold nothing of a round. */
const KINDS: Readonly<Record<string, Kind>> = {
  CASE: {
    plural: 'cases',
    reads: [
      '',
      '?version=3',
      '/history',
      '/tasks',
      '/parts',
      '/drafts',
      '/prefill',
      '/prefill?of=earlier',
      '/if-returned',
      '/experts',
      '/chain',
    ],
    papers: [
      'form.docx',
      'form.pdf',
      'receipt.pdf',
      'dossier.docx',
      'dossier.pdf',
      'scores.xlsx',
      'bound.pdf',
    ],
    page: false,
  },
  CALL: {
    plural: 'calls',
    reads: ['', '/cases', '/round', '/deliberation', '/notice-days?firstDay=2026-07-06'],
    papers: ['ranking.xlsx', 'round.xlsx', 'list.docx', 'list.pdf', 'minutes.docx', 'notice.docx'],
    page: true,
  },
  NOTICE: {
    plural: 'notices',
    reads: [''],
    papers: ['notice.docx', 'recognition.docx'],
    page: true,
  },
  REC: {
    plural: 'recommendations',
    reads: ['', '/summary'],
    papers: ['summary.xlsx', 'letter.docx'],
    page: false,
  },
  CLUSTER: { plural: 'clusters', reads: [''], papers: [], page: true },
};

const LISTS = [
  '/api/me',
  '/api/desk',
  '/api/inbox',
  '/api/cases',
  '/api/calls',
  '/api/opinions',
  '/api/opinions/given',
  '/api/reviews',
  '/api/inquiries',
  '/api/programme',
  '/api/programme/rounds',
  '/api/clusters',
  '/api/notices',
  '/api/recommendations',
  '/api/accounts',
  '/api/audit/acts',
  '/api/audit/search?limit=20',
];

/** The same for everybody: only the office asks. */
export const GENERAL = ['/api/reference', '/api/calendar', '/health'];

const alone = (path: string): Address => ({ route: path, path });

const below = (
  streams: readonly string[],
  addresses: (kind: Kind, prefix: string) => readonly string[],
): readonly Address[] =>
  streams.flatMap((stream) => {
    const [prefix = '', id = ''] = stream.split('#');
    const kind = KINDS[prefix];
    if (kind === undefined) return [];
    return addresses(kind, prefix).map((route) => ({ route, path: route.replace('{id}', id) }));
  });

/** Addresses beside those of the streams themselves. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  CASE: ['/api/reviews/{id}'],
  CALL: ['/api/audit/exceptions?call={id}'],
};

/** All that is read of these streams, and the lists. */
export const readsOf = (streams: readonly string[]): readonly Address[] => [
  ...LISTS.map(alone),
  ...below(streams, ({ plural, reads }, prefix) => [
    ...reads.map((end) => `/api/${plural}/{id}${end}`),
    ...(BESIDE[prefix] ?? []),
  ]),
];

export const papersOf = (streams: readonly string[]): readonly Address[] =>
  below(streams, ({ plural, papers }) =>
    papers.map((file) => `/api/${plural}/{id}/documents/${file}`),
  );

/** The public pages in both languages. */
export const pagesOf = (streams: readonly string[]): readonly Address[] =>
  ['/open', '/open/en'].flatMap((root) => [
    ...['', '/calls', '/notices', '/clusters'].map((end) => alone(`${root}${end}`)),
    ...below(streams, ({ plural, page }) => (page ? [`${root}/${plural}/{id}`] : [])),
  ]);
