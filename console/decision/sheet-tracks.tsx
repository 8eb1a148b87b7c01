import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import type { DecisionBody } from '../../workflows/calls/call-parts.ts';
import type { Voting } from '../../workflows/calls/voting.ts';
import { ItemResult } from '../display/item-result.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { nameColumn, placeColumn, scoreColumn } from '../round/columns.tsx';
import type { Draft } from './draft.ts';
import { ReasonCell, VerdictCell } from './sheet-row.tsx';
import type { Sheet } from './use-sheet.ts';
import { VotesCell } from './votes-cell.tsx';

interface Props {
  readonly call: ApplicationCall;
  readonly body: DecisionBody;
  readonly sheet: Sheet;
}

const votesColumn = (
  title: string,
  voting: Voting,
  cell: (line: Line) => Omit<Parameters<typeof VotesCell>[0], 'voting'>,
): Column<Line> => ({
  title,
  width: 214,
  render: (_, line) => <VotesCell {...cell(line)} voting={voting} />,
});

const useColumns = ({ call, body, sheet }: Props): Column<Line>[] => {
  const { t } = useTranslation('decision');
  const cell = (line: Line) => ({
    line,
    call,
    draft: sheet.draftOf(line),
    onChange: (draft: Draft) => sheet.change(line, draft),
  });
  const done = sheet.tried ? t('sheet.possible') : t('sheet.done');
  return [
    placeColumn(t('column.place'), 92),
    nameColumn(t('column.name')),
    scoreColumn(t('column.score'), 116),
    {
      title: t('column.verdict'),
      width: 216,
      render: (_, line) => <VerdictCell {...cell(line)} />,
    },
    ...(body.voting === undefined ? [] : [votesColumn(t('column.votes'), body.voting, cell)]),
    { title: t('column.reason'), width: 268, render: (_, line) => <ReasonCell {...cell(line)} /> },
    {
      title: t('column.result'),
      width: 190,
      render: (_, { id }) => <ItemResult outcome={sheet.recording.outcomes.get(id)} done={done} />,
    },
  ];
};

/** Places are counted by track, so each track has its own table; which rows the document covers is one choice for all. */
export const SheetTracks = ({ call, body, sheet }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const columns = useColumns({ call, body, sheet });
  return call.tracks.map((track) => {
    const title = say(track.title);
    const rows = sheet.rows.filter((line) => line.track === track.id);
    if (rows.length === 0) return null;
    return (
      <Fragment key={track.id}>
        <h2 className="track">{title}</h2>
        <SmallTable<Line>
          label={title}
          rows={rows}
          columns={columns}
          rowSelection={{
            // Its twin in the hidden row by which antd measures columns could be reached by keyboard.
            hideSelectAll: true,
            ...sheet.selection(rows.map(({ id }) => id)),
            getCheckboxProps: ({ name }) => ({ 'aria-label': t('sheet.covers', { name }) }),
          }}
          scroll={{ x: body.voting === undefined ? 1050 : 1260 }}
        />
      </Fragment>
    );
  });
};
