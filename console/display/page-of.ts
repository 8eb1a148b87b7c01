import type { Card } from '../../interface/components.ts';

/** Where a question is answered, by its kind; what is not named here is answered on the case's own page. */
const SCREENS: Readonly<Record<string, (id: string) => string>> = {
  'formal-review': (id) => `/cases/${id}/formal`,
  'overdue-correction': (id) => `/cases/${id}/formal`,
  opinion: () => '/opinions',
  score: (id) => `/reviews/${id}`,
  rescore: (id) => `/reviews/${id}`,
  defence: (id) => `/reviews/${id}`,
  declare: (id) => `/reviews/${id}`,
  appoint: (id) => `/cases/${id}/board`,
  dispute: (id) => `/cases/${id}/board`,
  veto: (id) => `/cases/${id}/board`,
  escalated: (id) => `/cases/${id}/board`,
  'choose-site-visit': (id) => `/cases/${id}/board`,
  'site-visit': (id) => `/cases/${id}/board`,
  'confirm-part': (id) => `/cases/${id}/fill`,
  file: (id) => `/cases/${id}/fill`,
  correction: (id) => `/cases/${id}/fill`,
  'decide-objection': (id) => `/cases/${id}/objections`,
  'assign-inquiry': (id) => `/cases/${id}/objections`,
  'forward-lead': (id) => `/cases/${id}/objections`,
  inquiry: () => '/inquiries',
};

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  cases: (id) => `/cases/${id}`,
  calls: (id) => `/rounds/${id}`,
  notices: (id) => `/notices/${id}`,
  recommendations: (id) => `/recommendations/${id}`,
  clusters: (id) => `/clusters/${id}`,
  entries: (id) => `/entries/${id}`,
  accounts: (id) => `/administration/accounts/${id}`,
};

/** Files are those of another stream: `CASE~c-1`. */
const OF_FILES: Readonly<Record<string, string>> = {
  CASE: 'cases',
  CALL: 'calls',
  NOTICE: 'notices',
  REC: 'recommendations',
  ENTRY: 'entries',
};

const pageOfFiles = (id: string): string => {
  const [prefix = '', of = ''] = id.split('~');
  return PAGES[OF_FILES[prefix] ?? '']?.(of) ?? '/desk';
};

/** The page of what a line is about. */
export const pageOf = ({ kind, id }: Card): string =>
  kind === 'files' ? pageOfFiles(id) : (PAGES[kind]?.(id) ?? '/desk');

/** The page on which a question is answered. */
export const answerAt = (kind: string, about: Card | undefined): string => {
  if (about === undefined) return '/desk';
  const screen = about.kind === 'cases' ? SCREENS[kind] : undefined;
  return screen === undefined ? pageOf(about) : screen(about.id);
};
