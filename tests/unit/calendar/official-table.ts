import table from '../../../data/calendar/cn-2000-2026.json' with { type: 'json' };
import { WorkCalendar } from '../../../workflows/calendar/calendar.ts';

/** The table that ships with the product, through its schema. */
export const official = WorkCalendar.parse(table);
