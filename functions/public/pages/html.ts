import { own } from '../../../engine/own.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that was written here. Nothing else becomes one, so that what people wrote is always escaped. */
class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type { Markup };

/** What may stand in a hole; nothing is shown for `undefined` and `false`. */
export type Piece = Markup | string | number | undefined | false | readonly Piece[];

const shown = (piece: Piece): string => {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.toString();
  if (Array.isArray(piece)) return piece.map(shown).join('');
  return String(piece).replaceAll(/[&<>"']/g, (character) => own(ENTITIES, character) ?? '');
};

/**
 * HTML whose holes are escaped, also inside quoted attributes; an attribute in a template is always quoted. Addresses
 * from people go through `webAddress` first, since escaping does not make `javascript:` harmless.
 */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(parts.reduce((text, part, index) => `${text}${shown(pieces[index - 1])}${part}`));

/** An address on the web that somebody else gave; undefined where it is anything but http or https. */
export const webAddress = (given: string): string | undefined => {
  if (!URL.canParse(given)) return undefined;
  const { protocol, href } = new URL(given);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
};
