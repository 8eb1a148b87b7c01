import type { Attribute, Item } from '../../adapters/dynamodb/item.ts';
import { own } from '../../engine/own.ts';
import { invalid, notSupported } from './rejected.ts';

/** What stands behind `:v` and `#n` in the expressions of one request. */
export interface Placeholders {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** The words of an expression, one after the other. DynamoDB's grammar, as far as it is spoken here. */
export class Tokens {
  readonly #text: string;
  readonly #words: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#words = text.match(/<=|>=|<>|[#:]?[\w.[\]]+|\S/g) ?? [];
  }

  get next(): string | undefined {
    return this.#words[this.#at];
  }

  take(): string {
    const word = this.next;
    if (word === undefined) throw invalid(`the expression ends too early: ${this.#text}`);
    this.#at += 1;
    return word;
  }

  /** Takes the word if it comes next; DynamoDB's own words may be written small. */
  has(word: string): boolean {
    if (this.next?.toUpperCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  expect(word: string): void {
    if (!this.has(word)) throw this.unknown();
  }

  end(): void {
    if (this.next !== undefined) throw this.unknown();
  }

  unknown(): Error {
    return notSupported(`${this.next ?? 'the end'} in “${this.#text}”`);
  }
}

/** Attributes at the top of the item; nothing of ours is a map or a list. */
const PATH = /^#?[A-Za-z_]\w*$/;

export const pathOf = (tokens: Tokens): string => {
  if (!PATH.test(tokens.next ?? '')) throw tokens.unknown();
  return tokens.take();
};

export const nameIn = (path: string, { names }: Placeholders): string => {
  if (!path.startsWith('#')) return path;
  const name = own(names, path);
  if (name === undefined) throw invalid(`${path} is not in ExpressionAttributeNames`);
  return name;
};

export const valueIn = (reference: string, { values }: Placeholders): Attribute => {
  const value = own(values, reference);
  if (value === undefined) throw invalid(`${reference} is not in ExpressionAttributeValues`);
  return value;
};
