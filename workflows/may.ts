/** Who may send a command, where only the office of the round may. */
export const byOffice = [{ role: 'office', relation: 'office' }] as const;

/** Time and what follows on other streams: never over HTTP. */
export const bySystem = [{ role: 'system', relation: 'system' }] as const;
