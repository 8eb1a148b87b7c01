import type { Why } from '../book/left-out.ts';
import type { Order } from '../document.ts';
import type { Written } from './write.ts';

/** What the press tells a worker. */
export type ToWorker =
  | { readonly kind: 'order'; readonly order: Order; readonly leftOut: ReadonlyMap<number, Why> }
  | { readonly kind: 'file'; readonly content: Uint8Array | Why };

/** What a worker tells the press: what it needs, where it is, what came of it. */
export type FromWorker =
  | { readonly kind: 'read'; readonly file: number }
  | { readonly kind: 'at'; readonly file: number | undefined }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'failed'; readonly stack: string };
