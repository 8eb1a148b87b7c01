import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { plainCode } from './credit-code.ts';
import type { TextFormat } from './form.ts';
import { inUnit, plainUnit, withoutUnit } from './units.ts';
import { isLossy, typed } from './workbook-cells.ts';

/** A cell without a value that counts: a formula that failed (#DIV/0!), or one whose result was never computed. */
export class CellFault {
  readonly shown: string;
  constructor(shown: string) {
    this.shown = shown;
  }
}

/** A formula whose file holds no result, as programs leave it that write a sheet without computing it. */
export const NOT_COMPUTED = '=';

/** What a column or a field of the form takes. */
export interface CellAsked {
  readonly type: string;
  readonly unit?: string | undefined;
  readonly format?: TextFormat | undefined;
}

export interface CellRead {
  /** As somebody would have typed it, in the form's unit; undefined: the cell is empty or holds nothing that counts. */
  readonly text: string | undefined;
  readonly fault?: { readonly rule: string; readonly message: Bilingual };
  /** The unit that it was converted from. */
  readonly from?: string;
}

const LOST = bilingual(
  '数字超过15位，Excel已改动末尾数字：请将单元格设为文本后重新填写',
  'more than 15 digits: Excel has changed the last ones. Format the cell as text and type it again',
);

const failed = ({ shown }: CellFault): Bilingual =>
  shown === NOT_COMPUTED
    ? bilingual(
        '公式没有计算结果，未导入：请用Excel打开并保存后重新选择',
        'the formula has no result and is not taken: open and save the file in Excel first',
      )
    : bilingual(
        `单元格为错误值${shown}，未导入：请改正后重新选择或在页面上填写`,
        `the cell holds the error ${shown} and is not taken: correct it`,
      );

const asNumber = (text: string, asked: CellAsked, heading: string | undefined): CellRead => {
  const unit = asked.unit ?? '';
  const { number, unit: own } = withoutUnit(text);
  const from = own ?? heading ?? unit;
  if (plainUnit(from) === plainUnit(unit)) return { text: number };
  const converted = inUnit(number, from, unit);
  if (converted !== undefined) return { text: converted, from };
  const shown = `${number}${from}`;
  return {
    text: shown,
    fault: {
      rule: 'unit',
      message: bilingual(
        `“${shown}”的单位与申报表要求的${unit}不同，请换算后填写`,
        `“${shown}” is not in ${unit}, which the form asks for: convert it`,
      ),
    },
  };
};

/**
 * What one cell of a sheet or of a paste means for the form: the one reading for all imports. `heading` is the unit
 * that stands above the cell, where one does.
 */
export const readSheetCell = (cell: unknown, asked: CellAsked, heading?: string): CellRead => {
  if (cell instanceof CellFault)
    return { text: undefined, fault: { rule: 'cell-error', message: failed(cell) } };
  const text = typed(cell);
  if (text === undefined) return { text };
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(text))
    return readSheetCell(new CellFault(text), asked, heading);
  if (asked.type === 'decimal' || asked.type === 'integer') return asNumber(text, asked, heading);
  if (isLossy(cell)) return { text, fault: { rule: 'digits-lost', message: LOST } };
  return { text: asked.format === 'credit-code' ? plainCode(text) : text };
};
