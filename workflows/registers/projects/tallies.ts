import { bilingual } from '../../../engine/bilingual.ts';
import type { Tally } from '../tallies.ts';
import * as stages from './stages.ts';

/** The policy's four stages, what was planned by a day, and the two lists of 双调度; for each county. */
export const projectTallies = {
  reserve: {
    register: 'projects',
    title: bilingual('谋划储备', 'In reserve'),
    unit: '个',
    perHolder: true,
    counting: stages.inReserve,
  },
  signed: {
    register: 'projects',
    title: bilingual('招引签约', 'Signed'),
    unit: '个',
    perHolder: true,
    counting: stages.signed,
  },
  started: {
    register: 'projects',
    title: bilingual('建设开工', 'Started'),
    unit: '个',
    perHolder: true,
    counting: stages.started,
  },
  completed: {
    register: 'projects',
    title: bilingual('竣工投产', 'Finished or producing'),
    unit: '个',
    perHolder: true,
    counting: stages.completed,
  },
  'planned-start': {
    register: 'projects',
    title: bilingual('计划开工', 'Planned to have started'),
    unit: '个',
    perHolder: true,
    counting: stages.plannedStart,
  },
  'planned-finish': {
    register: 'projects',
    title: bilingual('计划竣工', 'Planned to be finished'),
    unit: '个',
    perHolder: true,
    counting: stages.plannedFinish,
  },
  'started-not-entered': {
    register: 'projects',
    title: bilingual('应统未统', 'Started, not entered'),
    unit: '个',
    perHolder: true,
    counting: stages.notEntered,
  },
  'entered-not-started': {
    register: 'projects',
    title: bilingual('统而未建', 'Entered, not started'),
    unit: '个',
    perHolder: true,
    counting: stages.notStarted,
  },
  'start-overdue': {
    register: 'projects',
    title: bilingual('计划开工60日后仍未开工', 'Not started sixty days after the plan'),
    unit: '个',
    perHolder: true,
    counting: stages.startOverdue,
  },
} as const satisfies Readonly<Record<string, Tally>>;
