/** How a target of the policy fares in the year: a sample but for the target itself. */
export interface TargetPlan {
  /** What counts, as the minutes fix it; without it, the caliber stays open (口径待定). */
  readonly counts?: string;
  /** Where the straight path to the target begins. */
  readonly base?: string;
  readonly denominator?: string;
  /** As the lead enters it: by 30 June, 30 September and 30 December. */
  readonly figures?: readonly [string, string, string];
  /** Read from the reports of this cluster, or from the city's figures; then nobody types it. */
  readonly readFrom?: string;
  /** At year's end: its light, and how what it says begins. */
  readonly ends: readonly [light: string, says: string];
  /** On the first of January, where that is another. */
  readonly after?: readonly [light: string, says: string];
  /** 滞后原因, where it is yellow or red at the end of the third quarter. */
  readonly lag?: string;
}

const FIRMS = '集群内规上工业企业700家';
const CITY_FIRMS = '全市规上工业企业2019家';

/** 级: what is known within the year is told and lights nothing; what it says follows from the cluster's reports. */
const level = (readFrom: string): TargetPlan => ({
  counts: '集群企业在地营业收入（示例）',
  readFrom,
  ends: ['grey', ''],
});

/** The area whose growth T15 is. */
export const CITY = '371600';

export const TARGET_PLANS: Readonly<Record<string, TargetPlan>> = {
  T01: {
    counts: '集群企业牵头建设、当期有效的省级以上创新平台（示例）',
    base: '22',
    figures: ['27', '29', '31'],
    ends: ['yellow', '31/37家，83.78%'],
    lag: '两家平台验收推迟',
  },
  T02: {
    counts: '当期有效的省级以上工程研究中心、企业技术中心（示例）',
    base: '30',
    figures: ['38', '41', '45'],
    ends: ['green', '45/50家'],
  },
  T03: {
    counts: '起算日后立项实施的项目（示例）',
    figures: ['15', '17', '19'],
    ends: ['green', '19/25个，76%'],
  },
  T04: {
    counts: '证书有效的集群内高新技术企业（示例）',
    base: '620',
    figures: ['716', '750', '792'],
    ends: ['green', '792/850家'],
  },
  T05: {
    counts: '起算日后完成改造的企业，一家只计一次（示例）',
    figures: ['430', '530', '640'],
    ends: ['grey', '640/1000家，64%'],
  },
  T06: {
    counts: '起算日后认定的市级以上智能工厂、数字化车间（示例）',
    figures: ['40', '50', '61'],
    ends: ['red', '61/100家，61%'],
    lag: '四季度申报的12家尚未公布',
  },
  T07: {
    counts: '当期有效的省、市级平台（示例）',
    base: '20',
    figures: ['37', '41', '46'],
    ends: ['yellow', '46/60家'],
    lag: '平台企业并购，两个平台合并',
  },
  T08: {
    counts: '应用工业互联网平台的企业占比（示例）',
    denominator: FIRMS,
    figures: ['71.3', '75', '78.6'],
    ends: ['grey', '78.6/100%'],
  },
  T09: {
    counts: '起算日后入选的绿色工厂、园区、供应链（示例）',
    figures: ['28', '33', '38'],
    ends: ['green', '38/50家'],
  },
  T10: {
    counts: '最高一档计一次（示例）',
    figures: ['480', '540', '590'],
    ends: ['green', '590/800家'],
  },
  T11: {
    counts: '计划总投资500万元以上（不含）的技改项目（示例）',
    figures: ['212', '318', '412'],
    ends: ['green', '412/400个，103%'],
    after: ['yellow', '0/400个，0%'],
  },
  T12: {
    counts: '当年“百项”名单（示例）',
    figures: ['88', '92', '96'],
    ends: ['grey', '96个'],
  },
  T13: {
    counts: '起算日后实施技改的企业占比（示例）',
    denominator: CITY_FIRMS,
    figures: ['48.2', '54', '59.6'],
    ends: ['grey', '59.6/100%'],
  },
  T14: { figures: ['2', '3', '3'], ends: ['grey', '3个，口径待定'] },
  T15: {
    counts: '到位市外资金比上年增长（示例）',
    readFrom: CITY,
    ends: ['green', '12.5/10%'],
    after: ['grey', '尚无数据'],
  },
  T16: {
    counts: '当期有效的市级以上设计中心、研发中心（示例）',
    base: '300',
    figures: ['420', '462', '505'],
    ends: ['yellow', '505/600家'],
    lag: '设计中心认定批次推迟到下一年度',
  },
  T17: {
    counts: '起算日后申报的人选（示例）',
    figures: ['22', '27', '30'],
    ends: ['green', '30/40名'],
  },
  T18: {
    counts: '起算日后引进和培育的人才（示例）',
    figures: ['360', '410', '458'],
    ends: ['yellow', '458/700名'],
    lag: '引进人才落户手续集中在次年一季度',
  },
  T19: {
    counts: '起算日后取得证书的人员（示例）',
    figures: ['43000', '52000', '61200'],
    ends: ['green', '61200/80000名'],
  },
  T20: {
    counts: '当期有效的人才引领型企业（示例）',
    base: '8',
    figures: ['18', '21', '24'],
    ends: ['green', '24/30家，80%'],
  },
  T21: {
    counts: '当年举办并有佐证的活动（示例）',
    figures: ['3', '4', '6'],
    ends: ['grey', '6次'],
    after: ['grey', '0次'],
  },
  T22: {
    counts: '当年举办并有佐证的对接活动（示例）',
    figures: ['6', '9', '14'],
    ends: ['grey', '14次'],
    after: ['grey', '0次'],
  },
  T23: level('high-end-aluminium'),
  T24: level('fine-chemicals'),
  T25: level('food-processing'),
  T26: level('smart-textiles'),
  T27: level('metal-sheet'),
  T28: level('new-energy-equipment'),
  T29: { ends: ['grey', '口径待定'] },
};
