import { html, type Markup } from './html.ts';
import type { Reader } from './reader.ts';

/** The way to the next page of a list, where there is one. */
export const more = ({ t, to }: Reader, path: string, next: string | undefined): Markup =>
  next === undefined
    ? html``
    : html`<p class="no-print"><a rel="next" href="${`${to(path)}?after=${encodeURIComponent(next)}`}">${t('下一页', 'Next page')}</a></p>`;
