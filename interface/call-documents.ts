import type { Listed } from './document-list.ts';

/** The documents of a round. */
export const callDocuments = [
  {
    of: 'calls',
    file: 'ranking.xlsx',
    title: { zh: '综合得分及排序（Excel）', en: 'Ranking and scores as Excel' },
  },
  {
    of: 'calls',
    file: 'round.xlsx',
    title: { zh: '办理一览表（Excel）', en: 'One sheet of the round as Excel' },
  },
  {
    of: 'calls',
    file: 'list.pdf',
    title: { zh: '提请审议名单（PDF）', en: 'List for the leading group as PDF' },
  },
  {
    of: 'calls',
    file: 'list.docx',
    title: { zh: '提请审议名单（Word）', en: 'List for the leading group as Word' },
  },
  {
    of: 'calls',
    file: 'agenda.docx',
    title: { zh: '会议议程（Word）', en: 'Agenda of a meeting as Word' },
    query: {
      body: { zh: '研究机构，默认为最后一个', en: 'body of the chain; the last unless said' },
    },
  },
  {
    of: 'calls',
    file: 'minutes.docx',
    title: { zh: '会议纪要稿（Word）', en: 'Draft of the minutes as Word' },
    query: {
      body: { zh: '研究机构，默认为最后一个', en: 'body of the chain; the last unless said' },
      document: {
        zh: '会议纪要文号：该次会议审议的内容；各项目同属一份纪要时默认为该份',
        en: 'number of minutes: what that meeting decided; the only ones there are unless said',
      },
    },
  },
  {
    of: 'calls',
    file: 'notice.docx',
    title: { zh: '公示稿（Word，发布前）', en: 'Draft of the notice before it is published' },
    query: {
      firstDay: { zh: '公示首日，据此推算起止日期', en: 'first day: the others are computed' },
    },
  },
  {
    of: 'calls',
    file: 'bulletin.docx',
    title: { zh: '运行监测通报（Word）', en: 'Bulletin of the period as Word' },
    query: {
      document: {
        zh: '通报文号：该通报印发时的内容；默认为按目前已核定数据起草的稿',
        en: 'number of a bulletin as it went out; a draft of what is confirmed now unless said',
      },
    },
  },
  {
    of: 'calls',
    file: 'monitoring.xlsx',
    title: { zh: '运行监测表（Excel）', en: 'Figures of the period as Excel' },
  },
] as const satisfies readonly Listed[];
