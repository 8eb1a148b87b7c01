import { bilingual } from '../../engine/bilingual.ts';
import { processMachine, waitState } from '../machine.ts';

const NOTICE = { name: 'notice', of: 'case', title: bilingual('公示', 'Public notice') } as const;

/** Public notice of one case: time and order only; an objection holds this case and no other. */
export const machine = processMachine(
  NOTICE,
  '公示 / public notice of one application: notice, objections, recognition document',
  {
    AwaitPublication: waitState(NOTICE, '待公示 / the office publishes the proposed list'),
    PublicNotice: waitState(NOTICE, '公示期 / anyone may object until 24:00 of the last day'),
    ObjectionInquiry: waitState(
      NOTICE,
      '暂缓办理 / an objection or another question is open, or the case is suspended',
    ),
    AwaitRecognition: waitState(NOTICE, '待印发认定文件 / the document is an act, not a timer'),
  },
);
