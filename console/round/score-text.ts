/** Hundredths of a point as people write them: `86.50`. */
export const scoreText = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : (hundredths / 100).toFixed(2);

const byPlace = (position: number | undefined): number => position ?? Number.MAX_SAFE_INTEGER;

interface Placed {
  readonly ranking?: { readonly position: number } | undefined;
  readonly total?: { readonly total: number } | undefined;
  readonly name: string;
}

/** In the order of the frozen ranking; before it by score, and what has none at the end. */
export const byRanking = (a: Placed, b: Placed): number =>
  byPlace(a.ranking?.position) - byPlace(b.ranking?.position) ||
  (b.total?.total ?? -1) - (a.total?.total ?? -1) ||
  a.name.localeCompare(b.name, 'zh-CN');
