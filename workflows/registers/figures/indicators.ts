import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';

/** An indicator: what a figure is of. `flow`: of a year up to a day, so that a quarter alone is a difference. */
interface Indicator {
  readonly title: Bilingual;
  readonly unit: string;
  readonly flow: boolean;
}

const flow = (zh: string, en: string, unit = '亿元'): Indicator => ({
  title: bilingual(zh, en),
  unit,
  flow: true,
});
const stock = (zh: string, en: string, unit = '家'): Indicator => ({
  title: bilingual(zh, en),
  unit,
  flow: false,
});

/** By `section.field` of the application form; what is counted for the city alone stands under `city`. */
export const INDICATORS = {
  'size.output': flow('总产值', 'Output'),
  'size.revenue': flow('营业收入', 'Operating revenue'),
  'size.leadOutput': flow('主导产业产值', 'Output of the leading industry'),
  'size.smeOutput': flow('中小企业产值', 'Output of small and medium enterprises'),
  'size.profit': flow('利润总额', 'Total profit'),
  'size.tax': flow('入库税收', 'Tax collected'),
  'size.exports': flow('出口额', 'Exports'),
  'size.rdSpending': flow('研发经费支出', 'R&D spending'),
  'size.employees': stock('从业人员', 'Employees', '人'),
  'size.enterprises': stock('企业总数', 'Enterprises'),
  'size.aboveScale': stock('规上企业数', 'Enterprises above the statistical scale'),
  'innovation.inventionPatents': stock('有效发明专利', 'Invention patents in force', '件'),
  'smartGreen.platformUse': stock(
    '规上企业工业互联网平台应用率',
    'Use of industrial internet platforms',
    '%',
  ),
  'smartGreen.energyIntensity': stock(
    '单位工业增加值能耗',
    'Energy per value added',
    '吨标准煤/万元',
  ),
  'market.marketShare': stock('主导产品国内市场占有率', 'Share of the domestic market', '%'),
  'city.outsideInvestment': flow('到位市外资金', 'Investment from outside that has arrived'),
} as const satisfies Readonly<Record<string, Indicator>>;

export const indicatorOf = (id: unknown): Indicator | undefined => own(INDICATORS, String(id));

export const INDICATOR_OPTIONS = Object.entries(INDICATORS).map(([id, { title }]) => ({
  id,
  title,
}));
