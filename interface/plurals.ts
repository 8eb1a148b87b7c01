/** The kinds of stream by the plural that addresses them. */
export const PLURALS = [
  'cases',
  'calls',
  'notices',
  'recommendations',
  'clusters',
  'accounts',
  'calendars',
  'entries',
  'files',
] as const;
export type Plural = (typeof PLURALS)[number];

/** Those that a plain POST opens: a stream whose id the server makes. */
export const OPENED_BY_POST = [
  'cases',
  'calls',
  'notices',
  'recommendations',
  'accounts',
  'entries',
] as const;
export type Opened = (typeof OPENED_BY_POST)[number];

/** Those whose acts rest on papers. */
export const WITH_FILES = ['cases', 'calls', 'notices', 'recommendations', 'entries'] as const;
export type WithFiles = (typeof WITH_FILES)[number];
