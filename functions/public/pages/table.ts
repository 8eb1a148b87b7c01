import { html, type Markup, type Piece } from './html.ts';

export interface Column {
  readonly title: string;
  /** Names the row, for who hears the page. */
  readonly names?: boolean;
  /** Left out on paper. */
  readonly screenOnly?: boolean;
}

export interface Row {
  readonly cells: readonly Piece[];
  /** No longer counts: shown, but set back. */
  readonly past?: boolean;
}

const cellOf = (column: Column | undefined, piece: Piece): Markup => {
  const more = html` data-label="${column?.title}"${column?.screenOnly === true && html` class="no-print"`}`;
  return column?.names === true
    ? html`<th scope="row" role="rowheader"${more}><div>${piece}</div></th>`
    : html`<td role="cell"${more}><div>${piece}</div></td>`;
};

/** A table that becomes a card per row on a phone; the roles keep it a table for who hears it. */
export const table = (
  title: string,
  columns: readonly Column[],
  rows: readonly Row[],
): Markup => html`<table role="table" aria-label="${title}">
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader"${column.screenOnly === true && html` class="no-print"`}>${column.title}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
  ({
    cells,
    past,
  }) => html`<tr role="row"${past === true && html` class="past"`}>${cells.map((cell, index) => cellOf(columns[index], cell))}</tr>
`,
)}</tbody>
</table>`;
