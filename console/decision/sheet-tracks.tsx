import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { ItemResult } from '../display/item-result.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { nameColumn, placeColumn, scoreColumn } from '../round/columns.tsx';
import type { Draft } from './draft.ts';
import { ReasonCell, VerdictCell } from './sheet-row.tsx';
import type { Sheet } from './use-sheet.ts';

interface Props {
  readonly call: ApplicationCall;
  readonly sheet: Sheet;
}

const useColumns = ({ call, sheet }: Props): Column<Line>[] => {
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
    { title: t('column.reason'), width: 268, render: (_, line) => <ReasonCell {...cell(line)} /> },
    {
      title: t('column.result'),
      width: 190,
      render: (_, { id }) => <ItemResult outcome={sheet.recording.outcomes.get(id)} done={done} />,
    },
  ];
};

/** Places are counted by track, so each track has its own table; which rows the document covers is one choice for all. */
export const SheetTracks = ({ call, sheet }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const columns = useColumns({ call, sheet });
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
          scroll={{ x: 1050 }}
        />
      </Fragment>
    );
  });
};
