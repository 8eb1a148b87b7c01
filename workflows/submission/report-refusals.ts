import type { Bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';

export const ReportOfNoRecord = refusal('ReportOfNoRecord', 'call.reporters', () => ({
  inputs: {},
  zh: '运行监测按集群档案报送，请从本单位的集群档案中选择集群',
  en: 'a report is of a cluster that has a record: choose one of your unit’s records',
}));

export const ReportOfNoTitle = refusal('ReportOfNoTitle', 'call.reporters.titled', () => ({
  inputs: {},
  zh: '本批次由已获称号的集群和培育对象报送，该集群目前没有有效称号，无须报送',
  en: 'this round takes reports of clusters that hold a title or are candidates: this one is neither and need not report',
}));

export const ReportExists = refusal('ReportExists', 'report.once', (period: Bilingual) => ({
  inputs: { period: period.zh },
  zh: `该集群${period.zh}运行监测已建立，请直接打开填报`,
  en: `the report of this cluster for ${period.en} exists already: open it and fill it in`,
}));

export const NotLate = refusal('NotLate', 'report.urge', () => ({
  inputs: {},
  zh: '该运行监测未逾期或未报帮包领导，无须督促',
  en: 'the report is not late, or was not brought to the sponsoring leader: there is nothing to press for',
}));
