/** The part of pdfmake 0.3 that is used here; the package brings no types of its own. */
declare module 'pdfmake' {
  export type Content = Readonly<Record<string, unknown>> | string;

  /** A node while pages are laid out: https://pdfmake.github.io/docs/0.3/document-definition-object/page/ */
  export interface LaidOutNode {
    readonly id?: string;
    readonly headlineLevel?: number;
    readonly startPosition: {
      readonly pageNumber: number;
      /** 0 at the top of the type area, 1 at its end. */
      readonly verticalRatio: number;
    };
  }

  export interface DocumentDefinition {
    readonly content: readonly Content[];
    readonly pageSize?: string;
    readonly pageOrientation?: 'portrait' | 'landscape';
    /** Left, top, right, bottom in points. */
    readonly pageMargins?: readonly [number, number, number, number];
    readonly defaultStyle?: Readonly<Record<string, unknown>>;
    readonly info?: Readonly<Record<string, unknown>>;
    readonly watermark?: Readonly<Record<string, unknown>>;
    readonly footer?: (page: number, pages: number) => Content;
    readonly pageBreakBefore?: (node: LaidOutNode) => boolean;
  }

  interface PdfMake {
    setFonts(fonts: Readonly<Record<string, { normal: string; bold: string }>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> };
  }

  const pdfmake: PdfMake;
  export default pdfmake;
}
