import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import { type Figure, type Growth, quarterOf } from './reading.ts';
import { SCOPE, STAGE } from './stages.ts';

const QUARTERS = [
  bilingual('一季度', 'first quarter'),
  bilingual('上半年', 'first half'),
  bilingual('前三季度', 'first three quarters'),
  bilingual('全年', 'whole year'),
] as const;

/** `2026Q2`: 2026年上半年, as offices say what is cumulative. */
export const sayPeriod = (period: string): Bilingual => {
  const at = quarterOf(period);
  if (at === undefined) return bilingual(`${period}年`, period);
  const said = QUARTERS[at.quarter - 1] ?? bilingual('', '');
  return bilingual(`${at.year}年${said.zh}`, `${said.en} of ${at.year}`);
};

const wordOf = (words: Readonly<Record<string, Bilingual>>, id: string): Bilingual =>
  own(words, id) ?? bilingual(id, id);

export const sayScope = (scope: string): Bilingual => wordOf(SCOPE, scope);
export const sayStage = (stage: string): Bilingual => wordOf(STAGE, stage);

/** What keeps a figure from being whole: parts that are out, or nobody who has verified it. */
export const cautions = ({ parts, verified }: Figure): readonly Bilingual[] => [
  ...(parts !== undefined && parts.reported < parts.all
    ? [
        bilingual(
          `不完整（${parts.reported}/${parts.all}）`,
          `incomplete (${parts.reported}/${parts.all})`,
        ),
      ]
    : []),
  ...(verified ? [] : [bilingual('未核实', 'not verified')]),
];

/** `2026年上半年70.1亿元（核定，全口径，不完整（2/3））` */
export const sayFigure = (figure: Figure, unit: string): Bilingual => {
  const period = sayPeriod(figure.period);
  const remarks = [sayStage(figure.stage), sayScope(figure.scope), ...cautions(figure)];
  const [zh, en] = [
    remarks.map((one) => one.zh).join('，'),
    remarks.map((one) => one.en).join(', '),
  ];
  return bilingual(
    `${period.zh}${figure.value}${unit}（${zh}）`,
    `${period.en}: ${figure.value} ${unit} (${en})`,
  );
};

/** `12.5%（同口径，基数96）；按原基数100为8%`; what is not like with like says 名义. */
export const sayGrowth = ({ percent, base, alike, former, list }: Growth): Bilingual => {
  const basis = list === '' ? '' : `，依据${list}`;
  const zh = `${percent}%（${alike ? '同口径' : '名义'}，基数${base}${basis}）`;
  const en = `${percent} % (${alike ? 'like with like' : 'nominal'}, base ${base}${list === '' ? '' : `, by ${list}`})`;
  return former === undefined
    ? bilingual(zh, en)
    : bilingual(
        `${zh}；按原基数${former.base}为${former.percent}%`,
        `${en}; on the former base ${former.base} it is ${former.percent} %`,
      );
};
