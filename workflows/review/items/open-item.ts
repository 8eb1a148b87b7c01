import type { Deciding } from '../deciding.ts';
import type { Branch } from './data.ts';
import { NoSuchItem } from './refusals.ts';
import { branchesOf, type Item, isOpen, type SentBack } from './state.ts';

/** Whose an item is, as its events say it. */
export interface Whose {
  readonly branch: Branch;
  readonly department?: string;
}

export interface Found {
  readonly sent: SentBack;
  readonly item: Item;
}

/** Throws NoSuchItem for one that is closed too. */
export const openItem = ({ review }: Deciding, id: string): Found => {
  for (const sent of branchesOf(review)) {
    const item = sent.items.find((one) => one.id === id);
    if (item !== undefined && isOpen(item)) return { sent, item };
  }
  throw new NoSuchItem(id);
};

export const whose = ({ branch, department }: SentBack): Whose =>
  department === undefined ? { branch } : { branch, department };
