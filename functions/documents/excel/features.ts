import type { Feature, Image } from 'write-excel-file/node';
import {
  type Attributes,
  findElement,
  getCellAddress,
  getChildElements,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** What the library takes as a file's content here; it names the type nowhere else. */
export type FileContent = Image['content'];
export type AnyFeature = Feature<FileContent>;

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** An element with children, by the library's own means, which escape what they are given. */
const element = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  children.length === 0
    ? getSelfClosingTagMarkup(name, attributes)
    : [getOpeningTagMarkup(name, attributes), ...children, getClosingTagMarkup(name)].join('');

const inWorksheet = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );

/** Printed on as many pages as its rows need, never cut at the right. */
export const fitToWidth: AnyFeature = {
  files: {
    transform: {
      [SHEET]: {
        transform: (xml) =>
          inWorksheet(xml, element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 }))),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup'
            ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 }
            : attributes,
      },
    },
  },
};

/** Rows from the first to `row` stand on each page that is printed; sheets in the order of the file. */
export const printTitles = (
  sheets: readonly { readonly sheet: string; readonly row: number }[],
): AnyFeature => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml) =>
          insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            element(
              'definedNames',
              {},
              ...sheets.map(({ sheet, row }, index) =>
                element(
                  'definedName',
                  { name: '_xlnm.Print_Titles', localSheetId: index },
                  sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!$1:$${row}`),
                ),
              ),
            ),
            getOrderOfSiblings('xl/workbook.xml', 'workbook') ?? [],
            'workbook',
          ),
      },
    },
  },
});

/** Where a value is chosen from a list; rows and columns from 0. */
export interface Choice {
  readonly row: number;
  readonly column: number;
  readonly choices: readonly string[];
}

/** Excel takes 255 characters for a list that stands in the rule itself. */
const LONGEST_LIST = 255;

const validation = ({ row, column, choices }: Choice): string =>
  element(
    'dataValidation',
    { type: 'list', allowBlank: 1, showErrorMessage: 1, sqref: getCellAddress(row, column) },
    element('formula1', {}, sanitizeTextContent(`"${choices.join(',')}"`)),
  );

/** Lists to choose from, by the sheet's name; one that is too long or holds commas is typed instead. */
export const choices = (bySheet: ReadonlyMap<string, readonly Choice[]>): AnyFeature => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml, { sheet = '' }) => {
          const fitting = (bySheet.get(sheet) ?? []).filter(
            ({ choices: listed }) =>
              listed.join(',').length < LONGEST_LIST && listed.every((one) => !/[,"]/.test(one)),
          );
          return fitting.length === 0
            ? xml
            : inWorksheet(
                xml,
                element('dataValidations', { count: fitting.length }, ...fitting.map(validation)),
              );
        },
      },
    },
  },
});

const fillColor = (xml: string, color: string): number => {
  const fills = findElement(xml, 'fills');
  if (fills === undefined) return -1;
  const rgb = `FF${color.replace('#', '')}`.toUpperCase();
  return getChildElements(xml, fills).findIndex((fill) =>
    xml
      .slice(fill.openingTagStartIndex, fill.closingTagEndIndex ?? fill.openingTagEndIndex)
      .toUpperCase()
      .includes(rgb),
  );
};

/** Every style that has the inputs' colour lets its cells be changed while the sheet is protected. */
const unlocked = (xml: string, color: string): string => {
  const styles = findElement(xml, 'cellXfs');
  const fill = fillColor(xml, color);
  if (styles === undefined || fill < 0) return xml;
  const own = getChildElements(xml, styles).filter(
    ({ openingTagAttributes }) => Number(openingTagAttributes.fillId) === fill,
  );
  // From the last to the first: the places of those before stay what they are.
  return own.reverse().reduce((text, found) => {
    const inner =
      found.closingTagStartIndex === undefined
        ? ''
        : text.slice(found.openingTagEndIndex + 1, found.closingTagStartIndex);
    const attributes = { ...found.openingTagAttributes, applyProtection: 1 };
    return replaceElement(
      text,
      found,
      element('xf', attributes, inner, element('protection', { locked: 0 })),
    );
  }, xml);
};

/**
 * Column A hidden, and everything locked but the cells of one colour. Without a password: it keeps hands from slipping,
 * and whoever knows what he does may lift it.
 */
export const lockedBut = (color: string): AnyFeature => ({
  files: {
    transform: {
      'xl/styles.xml': { transform: (xml) => unlocked(xml, color) },
      [SHEET]: {
        transform: (xml) =>
          inWorksheet(
            xml,
            element('sheetProtection', {
              sheet: 1,
              formatCells: 0,
              formatColumns: 0,
              formatRows: 0,
            }),
          ),
        transformElementAttributes: (tag, attributes, index) =>
          tag === 'col' && index === 0 ? { ...attributes, hidden: 1 } : attributes,
      },
    },
  },
});
