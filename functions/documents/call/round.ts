import { noteReadOf } from '../../http/kept.ts';
import { roundSheet } from '../../views/desk/round-sheet.ts';
import { readsRound } from '../../views/standing.ts';
import { DocumentNotReady, EXCEL, type OrderDocument } from '../document.ts';
import { fileName } from '../say.ts';
import { anyRound, casesOfRound, headsOfRound, liveRound } from './live-round.ts';
import { rankingSheets } from './ranking-sheets.ts';
import { roundSheets } from './round-sheets.ts';

/** 综合得分及排序, once a track is ranked. */
export const ranking: OrderDocument = async (context) => {
  const { ports } = context;
  const { call, state } = await liveRound(context, 'ranking');
  if (Object.keys(state.rankings).length === 0)
    throw new DocumentNotReady({
      zh: '本批次尚未排序；各申报方向评分全部结束后自动排序',
      en: 'nothing is ranked yet: a track is when all of it is scored or out',
    });
  const cases = await casesOfRound(ports, call);
  const lists = rankingSheets({ call, state, cases, orgs: ports.reference.orgs });
  return {
    name: `${fileName(call.title.zh, '综合得分及排序')}.xlsx`,
    contentType: EXCEL,
    order: { as: 'lists', lists },
  };
};

/** 办理一览表: the sheet of the round as the office has it on its screen. */
export const roundTable: OrderDocument = async (context) => {
  const { ports } = context;
  const { call, person } = await anyRound(context, 'sheet');
  const persons = readsRound(person, call, 'persons');
  if (persons) noteReadOf(context.request, 'names', 'calls', [call.id]);
  const lines = await roundSheet(ports, { call, persons }, await headsOfRound(ports, call));
  return {
    name: `${fileName(call.title.zh, '办理一览表')}.xlsx`,
    contentType: EXCEL,
    order: { as: 'lists', lists: roundSheets(call.title.zh, lines, ports.now().toISOString()) },
  };
};
