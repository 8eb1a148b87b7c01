import { refusal } from '../../engine/refusal.ts';

export const NoSuchBody = refusal('NoSuchBody', 'call.body', (body: string) => ({
  inputs: { body },
  zh: '该机构不在本批次的审议程序中，请从审议程序中选择',
  en: 'this body is not in the round’s decision chain: choose one of those',
}));

export const AgendaTwice = refusal('AgendaTwice', 'agenda.once', (cases: readonly string[]) => ({
  inputs: { cases },
  zh: `有${cases.length}个申报项目在议程中重复，请删去重复的议题`,
  en: `${cases.length} application(s) stand twice on the agenda: take one away`,
}));

export const NotForAgenda = refusal('NotForAgenda', 'agenda.case', (cases: readonly string[]) => ({
  inputs: { cases },
  zh: `有${cases.length}个项目不属于本批次，尚未受理或者已经办结，不能列入议程，请核对`,
  en: `${cases.length} item(s) are not of this round, not yet with the office, or at their end: check them`,
}));

export const AgendaOrderUnexplained = refusal('AgendaOrderUnexplained', 'agenda.order', () => ({
  zh: '议题顺序与综合排序不一致的，请写明理由',
  en: 'the order is another than the ranking’s: say why',
  problems: [
    {
      path: 'reason',
      rule: 'agenda.order',
      message: { zh: '请写明调整议题顺序的理由', en: 'say why the order is another' },
    },
  ],
}));

export const NotOnAgenda = refusal('NotOnAgenda', 'agenda.item', (version: number) => ({
  inputs: { version },
  zh: `该项目不在本机构会议议程（第${version}版）中；请领导小组办公室先调整议程，再登记研究结果`,
  en: `it is not on the agenda of the body’s meeting (version ${version}): the office changes the agenda first`,
}));

export const RecusalMissing = refusal(
  'RecusalMissing',
  'agenda.recusal',
  (who: readonly string[]) => ({
    inputs: { who },
    zh: `会议议程载明${who.join('、')}回避本项目，表决情况中未列为回避；请核对票数和回避人员`,
    en: `by the agenda ${who.join(', ')} leave(s) for this application, and the votes do not have them as recused: check both`,
  }),
);

export const ItemsBefore = refusal(
  'ItemsBefore',
  'agenda.before',
  (item: number, name: string) => ({
    inputs: { item, name },
    zh: `该项目是会议议程第${item}项，前一项“${name}”尚未登记研究结果；请按议程顺序登记（暂缓的也须登记），或由办公室调整议程`,
    en: `it is item ${item} of the agenda, and the one before, “${name}”, is not recorded yet: go by its order (what is put off is recorded too), or have the agenda changed`,
  }),
);
