const TOTAL =
  /^(?:合计|小计|总计|共计|累计|总和|合计数|汇总|其中|以上合计|本页小计|本页合计|total|subtotal)(?:$|[:(\d])/i;

/** 合计, 小计, 总计: a line that adds up others, which is no enterprise and no project. */
export const isTotal = (text: string): boolean =>
  TOTAL.test(text.normalize('NFKC').replaceAll(/\s/g, ''));
