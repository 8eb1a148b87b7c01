import type { Locked } from './lock.ts';

/** SPDX expressions under which code may be shipped: all permit closed and public use, none asks for one's own source. */
const ALLOWED: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '(MIT AND Zlib)',
  '(MIT OR Apache-2.0)',
];

interface Exception {
  readonly name: string;
  readonly license: string | undefined;
  /** What is taken instead. */
  readonly taken: string;
  readonly why: string;
}

/** Packages that state something else, each with the reason why it may be shipped all the same. */
const EXCEPTIONS: readonly Exception[] = [
  {
    name: '@embedpdf/fonts-sc',
    license: 'OFL-1.1',
    taken: 'OFL-1.1',
    why: 'a font: the licence of fonts, which lets it be put into documents',
  },
  {
    name: 'png-js',
    license: undefined,
    taken: 'MIT',
    why: 'states none in its package.json; its file LICENSE is MIT',
  },
  {
    name: 'isbot',
    license: 'Unlicense',
    taken: 'Unlicense',
    why: 'given to the public domain; part of the router in the browser',
  },
];

const exceptionFor = ({ name, license }: Locked): Exception | undefined =>
  EXCEPTIONS.find((one) => one.name === name && one.license === license);

/** The licence under which a package is used; undefined where nobody has looked at it. */
export const licenceOf = (locked: Locked): string | undefined =>
  exceptionFor(locked)?.taken ?? locked.license;

/** Shipped packages whose licence nobody has allowed, and exceptions that nothing needs any more. */
export const licenceProblems = (packages: readonly Locked[]): readonly string[] => {
  const shipped = packages.filter((one) => one.shipped);
  const unknown = shipped
    .filter((one) => !ALLOWED.includes(one.license ?? '') && exceptionFor(one) === undefined)
    .map(({ name, version, license = 'none' }) => `${name} ${version}: licence ${license}`);
  const unused = EXCEPTIONS.filter(
    (exception) => !shipped.some((one) => exceptionFor(one) === exception),
  ).map(({ name, why }) => `${name}: the exception “${why}” is needed no more`);
  return [...unknown, ...unused];
};
