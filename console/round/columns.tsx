import type { Line } from '../../interface/calls.ts';
import { StatusTag } from '../display/status-tag.tsx';
import { NameCell, PlaceCell, ScoreCell } from './case-cells.tsx';

/** A column that the lists of a round share; title and width are the list's own. */
type LineColumn = (
  title: string,
  width?: number | string,
) => {
  readonly title: string;
  readonly width?: number | string | undefined;
  readonly render: (value: unknown, line: Line) => React.ReactNode;
};

export const nameColumn: LineColumn = (title, width) => ({
  title,
  width,
  render: (_, line) => <NameCell line={line} />,
});

export const placeColumn: LineColumn = (title, width) => ({
  title,
  width,
  render: (_, line) => <PlaceCell line={line} />,
});

export const scoreColumn: LineColumn = (title, width) => ({
  title,
  width,
  render: (_, line) => <ScoreCell line={line} />,
});

export const statusColumn: LineColumn = (title, width) => ({
  title,
  width,
  render: (_, { status }) => <StatusTag status={status} />,
});
