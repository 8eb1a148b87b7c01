import { bilingual } from '../../../engine/bilingual.ts';
import type { RegisterInput } from '../definition.ts';
import { BEFORE_START } from './acts.ts';
import { STARTED } from './stages.ts';

/** What a project is called as it stands: in which list of 双调度, how late, how long unheard of. */
export const marks: RegisterInput['marks'] = [
  {
    id: 'both',
    title: bilingual('已开工已入库', 'Started and entered'),
    light: 'green',
    all: [
      { of: 'state', in: STARTED },
      { of: 'field', field: 'inStatistics', filled: true },
    ],
  },
  {
    id: 'not-entered',
    title: bilingual('应统未统', 'Started, not entered'),
    light: 'yellow',
    all: [
      { of: 'state', in: STARTED },
      { of: 'field', field: 'inStatistics', filled: false },
    ],
  },
  {
    id: 'not-started',
    title: bilingual('统而未建', 'Entered, not started'),
    light: 'red',
    all: [
      { of: 'state', in: BEFORE_START },
      { of: 'field', field: 'inStatistics', filled: true },
    ],
  },
  {
    id: 'start-behind',
    title: bilingual('开工滞后', 'Start is behind'),
    light: 'yellow',
    all: [
      { of: 'state', in: BEFORE_START },
      { of: 'late', asks: ['start-due'], further: false },
    ],
  },
  {
    id: 'start-overdue',
    title: bilingual('逾期未开工', 'Start is overdue'),
    light: 'red',
    all: [
      { of: 'state', in: BEFORE_START },
      { of: 'late', asks: ['start-due'], further: true },
    ],
  },
  {
    id: 'lost',
    title: bilingual('失联', 'Not heard of'),
    light: 'red',
    all: [{ of: 'late', asks: ['month-due'], further: true }],
  },
  {
    id: 'hundred',
    title: bilingual('“百项”', 'One of the hundred'),
    light: 'grey',
    all: [{ of: 'field', field: 'hundred', filled: true }],
  },
];

/** 双调度: the bureau's list of what has started beside statistics' list of what is entered. */
export const comparisons: RegisterInput['comparisons'] = [
  {
    id: 'double-dispatch',
    title: bilingual('双调度对照', 'Double dispatching'),
    why: bilingual(
      '现场开工情况与统计入库情况逐项对照：应统未统的催报入库资料，统而未建的核实现场',
      'What has started on the site beside what statistics has entered: papers for what is not entered, a look at what has not started',
    ),
    marks: ['not-entered', 'not-started'],
    fields: ['projectCode', 'planTotal'],
    acts: ['explain-difference'],
    sheet: [
      { title: '项目名称', field: 'name' },
      { title: '项目代码', field: 'projectCode' },
      { title: '县区', field: 'county' },
      { title: '现场是否开工', when: [{ of: 'state', in: STARTED }] },
      { title: '是否入库', when: [{ of: 'field', field: 'inStatistics', filled: true }] },
      { title: '入库月份', field: 'inStatistics', month: true },
      { title: '差异原因', field: 'difference' },
      { title: '整改时限', field: 'differenceUntil' },
    ],
  },
];
