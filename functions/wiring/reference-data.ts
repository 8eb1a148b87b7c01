import * as z from 'zod';
import calendar from '../../data/calendar/cn-2000-2026.json' with { type: 'json' };
import benchForm from '../../data/forms/bench-form.json' with { type: 'json' };
import clusterForm from '../../data/forms/cluster-form.json' with { type: 'json' };
import monitoringForm from '../../data/forms/monitoring-form.json' with { type: 'json' };
import monitoringYearlyForm from '../../data/forms/monitoring-yearly-form.json' with {
  type: 'json',
};
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

const made: { -readonly [part in keyof ReferenceData]?: ReferenceData[part] } = {};

/**
 * What is deployed with the code: organisations, levels, calendar, forms and targets; listed by hand. Each is parsed when
 * it is first read, and once: most functions never read most of them, and parsing all takes longer than loading the rest.
 */
export const referenceData: ReferenceData = {
  get forms() {
    made.forms ??= [
      clusterForm,
      monitoringForm,
      monitoringYearlyForm,
      recordForm,
      shortForm,
      benchForm,
    ].map((form) => Form.parse(form));
    return made.forms;
  },
  get calendar() {
    made.calendar ??= WorkCalendar.parse(calendar);
    return made.calendar;
  },
  get orgs() {
    made.orgs ??= orgDirectory(orgs.version, z.array(Org).parse(orgs.orgs));
    return made.orgs;
  },
  get levels() {
    made.levels ??= Levels.parse(levels.levels).sort((a, b) => a.order - b.order);
    return made.levels;
  },
  get targets() {
    made.targets ??= Targets.parse(targets);
    return made.targets;
  },
};
