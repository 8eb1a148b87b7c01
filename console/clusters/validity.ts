/** The same day a year later; the 29th of February becomes the 1st of March, as the calendar has it. */
const yearLater = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
};

/** Whether a last day lies within the year that begins today; one without a last day never ends by itself. */
export const runsOut = (to: string | undefined, today: string): boolean =>
  to !== undefined && to >= today && to <= yearLater(today);
