/** What the audit of a case shows, one at a time; it stands in the address. */
export const AUDIT_TABS = ['moment', 'chain', 'exceptions', 'proofs', 'conclusion'] as const;
export type AuditTab = (typeof AUDIT_TABS)[number];

export const asAuditTab = (value: unknown): AuditTab | undefined =>
  AUDIT_TABS.find((tab) => tab === value);
