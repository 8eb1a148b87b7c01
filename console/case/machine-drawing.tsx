import type { Scope } from '../../engine/state-machine.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { type Layout, layoutOf, type Place } from './machine-layout.ts';
import { stateName } from './machines.ts';
import { touchedWays } from './touched.ts';

const HEIGHT = 36;
const ROW = 52;
const GAP = 56;
const MARGIN = 18;
const CJK = 14.5;
const LATIN = 7.6;

/** Roughly how wide a text of 14 px is: enough to size a box before anything is drawn. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? CJK : LATIN), 0);

interface Box extends Place {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const boxesOf = (layout: Layout, label: (name: string) => string): readonly Box[] => {
  const widths = Array.from({ length: layout.columns }, (_, column) =>
    Math.max(
      ...layout.places
        .filter((place) => place.column === column)
        .map(({ name, type }) => widthOf(label(name)) + (type === 'Choice' ? 46 : 30)),
    ),
  );
  const left = (column: number): number =>
    widths.slice(0, column).reduce((sum, width) => sum + width + GAP, MARGIN);
  return layout.places.map((place) => ({
    ...place,
    label: label(place.name),
    x: left(place.column),
    y: MARGIN + place.row * ROW,
    width: widths[place.column] ?? 0,
  }));
};

/** From box to box: straight in a row, round two corners otherwise; back to an earlier column below everything. */
const pathOf = (from: Box, to: Box, bottom: number): string => {
  const y1 = from.y + HEIGHT / 2;
  const y2 = to.y + HEIGHT / 2;
  if (to.column <= from.column) {
    const x1 = from.x + from.width / 2;
    const x2 = to.x + to.width / 2;
    return `M${x1} ${from.y + HEIGHT} V${bottom} H${x2} V${to.y + HEIGHT}`;
  }
  const x1 = from.x + from.width;
  if (y1 === y2) return `M${x1} ${y1} H${to.x}`;
  // A choice opens its ways beside itself, ways of many into one meet before that one.
  const turn = from.type === 'Choice' ? x1 + GAP / 3 : to.x - GAP / 3;
  return `M${x1} ${y1} H${turn} V${y2} H${to.x}`;
};

const outline = ({ x, y, width, type }: Box): string => {
  const [right, bottom, middle] = [x + width, y + HEIGHT, y + HEIGHT / 2];
  return type === 'Choice'
    ? `M${x} ${middle} L${x + 16} ${y} H${right - 16} L${right} ${middle} L${right - 16} ${bottom} H${x + 16} Z`
    : `M${x + 4} ${y} H${right - 4} Q${right} ${y} ${right} ${y + 4} V${bottom - 4} Q${right} ${bottom} ${right - 4} ${bottom} H${x + 4} Q${x} ${bottom} ${x} ${bottom - 4} V${y + 4} Q${x} ${y} ${x + 4} ${y} Z`;
};

interface Props {
  readonly scope: Scope;
  /** What the drawing shows, for who does not see it. */
  readonly label: string;
  /** States in which the case rests now, and all that it was in, in order; a state may come again. */
  readonly current: readonly string[];
  readonly visited: readonly string[];
  /** The process was gone through to its end. */
  readonly over: boolean;
}

const Numbers = ({ box, visited }: { readonly box: Box; readonly visited: readonly string[] }) => {
  const numbers = visited.flatMap((name, index) => (name === box.name ? [index + 1] : []));
  return numbers.map((number, index) => (
    <g key={number} transform={`translate(${box.x + box.width - 4 - index * 19} ${box.y})`}>
      <circle r={9} className="visit" />
      <text className="visit-number" textAnchor="middle" dy={4}>
        {number}
      </text>
    </g>
  ));
};

/** Heads of arrows, for ways that were gone and ways that were not. */
const Arrows = () => (
  <defs>
    {['done', 'ahead'].map((kind) => (
      <marker
        key={kind}
        id={`arrow-${kind}`}
        viewBox="0 0 8 8"
        refX={8}
        refY={4}
        markerWidth={7}
        markerHeight={7}
        markerUnits="userSpaceOnUse"
        orient="auto-start-reverse"
      >
        <path d="M0 0 L8 4 L0 8 Z" className={`arrow-${kind}`} />
      </marker>
    ))}
  </defs>
);

interface WayProps {
  readonly way: Layout['ways'][number];
  readonly gone: boolean;
  readonly boxes: readonly Box[];
  readonly bottom: number;
}

const Way = ({ way, gone, boxes, bottom }: WayProps) => {
  const [from, to] = [way.from, way.to].map((end) => boxes.find(({ name }) => name === end));
  if (from === undefined || to === undefined) return null;
  const kind = gone ? 'done' : 'ahead';
  return (
    <path
      d={pathOf(from, to, bottom)}
      className={`way way-${kind} way-${way.kind}`}
      markerEnd={`url(#arrow-${kind})`}
      {...(way.both ? { markerStart: `url(#arrow-${kind})` } : {})}
    />
  );
};

const State = ({
  box,
  standing,
  visited,
}: {
  readonly box: Box;
  readonly standing: 'current' | 'done' | 'ahead';
  readonly visited: readonly string[];
}) => (
  <g className={`state state-${standing}`}>
    {box.type === 'Map' && (
      <path d={outline({ ...box, x: box.x + 5, y: box.y + 5 })} className="behind" />
    )}
    <path d={outline(box)} />
    <text x={box.x + box.width / 2} y={box.y + HEIGHT / 2 + 5} textAnchor="middle">
      {box.label}
    </text>
    <Numbers box={box} visited={visited} />
  </g>
);

/** A machine as its definition has it, with where the case is and the way it came. */
export const MachineDrawing = ({ scope, label, current, visited, over }: Props) => {
  const { say } = useLanguage();
  const layout = layoutOf(scope);
  const boxes = boxesOf(layout, (name) => say(stateName(name, scope.States[name]?.Comment)));
  const { states, ways } = touchedWays(scope, layout, visited, over);
  const bottom = MARGIN + layout.rows * ROW - 4;
  const width = Math.max(...boxes.map(({ x, width: own }) => x + own)) + MARGIN;
  const standing = (name: string) =>
    current.includes(name) ? 'current' : states.has(name) ? 'done' : 'ahead';
  return (
    <svg
      className="machine"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${bottom + MARGIN}`}
      style={{ width: '100%', maxWidth: width, display: 'block' }}
    >
      <Arrows />
      {[...layout.ways]
        .sort((a, b) => Number(ways.has(a)) - Number(ways.has(b)))
        .map((way) => (
          <Way key={`${way.from} ${way.to}`} {...{ way, gone: ways.has(way), boxes, bottom }} />
        ))}
      {boxes.map((box) => (
        <State key={box.name} box={box} standing={standing(box.name)} visited={visited} />
      ))}
    </svg>
  );
};
