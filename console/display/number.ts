/** A decimal text with its thousands set apart, digit for digit: `12345.60` → `12,345.60`; anything else as it is. */
export const grouped = (value: string | number): string => {
  const text = String(value);
  const found = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (found === null) return text;
  const [, sign = '', whole = '', rest = ''] = found;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
};
