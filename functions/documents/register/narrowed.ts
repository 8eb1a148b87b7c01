import { kindOf } from '../../../workflows/form/kind-of.ts';
import type { Names } from '../../../workflows/registers/sheet-cell.ts';
import { TALLIES } from '../../../workflows/registers/tallies.ts';
import type { Printing } from './entries.ts';

const monthZh = (month: string): string => {
  const [year, of] = month.split('-');
  return `${year}年${Number(of)}月`;
};

const byColumns = ({ register: { fields }, narrowing }: Printing, names: Names) =>
  Object.entries(narrowing.by ?? {}).flatMap(([id, value]) => {
    const field = fields.find((one) => one.id === id);
    if (field === undefined) return [];
    const said =
      field.type === 'reference'
        ? names.nameOf(field.to, value)
        : kindOf(field).say(field.type === 'yes-no' ? value === 'true' : value).zh;
    return [`${field.title.zh}：${said}`];
  });

const ofCounts = ({ wanted: { tally, ends } }: Printing): readonly string[] => {
  if (tally === undefined) return [];
  const title = TALLIES[tally].title.zh;
  return [ends === undefined ? title : `${title}，${monthZh(ends)}退出的`];
};

/** What the reader had narrowed the list to, so that a part never passes for the whole; empty where it is all. */
export const sayNarrowed = (printing: Printing, names: Names): string => {
  const { register, wanted, narrowing } = printing;
  const { org, under, mark } = wanted;
  const [rows] = register.rows.flatMap(({ listedUnder, fields }) =>
    fields.filter(({ id }) => id === listedUnder),
  );
  const parts = [
    ...(org === undefined ? [] : [names.nameOf('org', org)]),
    ...(under === undefined || rows?.type !== 'reference' ? [] : [names.nameOf(rows.to, under)]),
    ...register.marks.filter(({ id }) => id === mark).map(({ title }) => title.zh),
    ...ofCounts(printing),
    ...register.states
      .filter(({ id }) => narrowing.status?.includes(id) === true)
      .map(({ title }) => title.zh),
    ...byColumns(printing, names),
    ...(narrowing.asked === true ? ['有待办事项'] : []),
    ...((narrowing.text ?? '') === '' ? [] : [`含“${narrowing.text}”`]),
  ];
  return parts.length === 0 ? '' : `仅列：${parts.join('、')}；`;
};
