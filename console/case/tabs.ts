/** What a case's page shows, one at a time; it stands in the address, so that it can be sent to a colleague. */
export const TABS = ['overview', 'content', 'timeline', 'machine', 'files', 'compare'] as const;
export type Tab = (typeof TABS)[number];

export const asTab = (value: unknown): Tab | undefined => TABS.find((tab) => tab === value);
