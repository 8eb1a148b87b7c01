import { z } from 'zod';
import calendar from '../../data/calendar/cn-2000-2026.json' with { type: 'json' };
import benchForm from '../../data/forms/bench-form.json' with { type: 'json' };
import clusterForm from '../../data/forms/cluster-form.json' with { type: 'json' };
import recordForm from '../../data/forms/record-form.json' with { type: 'json' };
import shortForm from '../../data/forms/short-form.json' with { type: 'json' };
import levels from '../../data/levels.json' with { type: 'json' };
import orgs from '../../data/orgs/binzhou.json' with { type: 'json' };
import targets from '../../data/targets.json' with { type: 'json' };
import { Bilingual } from '../../engine/bilingual.ts';
import { WorkCalendar } from '../../workflows/calendar/calendar.ts';
import { Form } from '../../workflows/form/form.ts';
import { LevelId, Org, orgDirectory } from '../../workflows/orgs/org.ts';
import { Targets } from '../../workflows/programme/targets.ts';
import type { ReferenceData } from '../kinds/reference.ts';

const Levels = z.array(z.object({ id: LevelId, order: z.int(), name: Bilingual }));

/** What is deployed with the code: organisations, levels, calendar, forms and targets, parsed once; listed by hand. */
export const referenceData: ReferenceData = {
  forms: [clusterForm, recordForm, shortForm, benchForm].map((form) => Form.parse(form)),
  calendar: WorkCalendar.parse(calendar),
  orgs: orgDirectory(orgs.version, z.array(Org).parse(orgs.orgs)),
  levels: Levels.parse(levels.levels).sort((a, b) => a.order - b.order),
  targets: Targets.parse(targets),
};
