import { sha256 } from '../../adapters/sha256.ts';
import { canonical } from '../../engine/canonical.ts';
import { READERS } from '../../workflows/readers.ts';
import { rightsTable } from '../../workflows/rights.ts';
import { KINDS } from '../kinds/catalogue.ts';

const versionOf = (): string => {
  const acts = rightsTable(KINDS).map(({ aggregate, command, role, relation }) => [
    aggregate,
    command,
    role,
    relation,
  ]);
  const reading = Object.entries(READERS).map(([line, { who }]) => [
    line,
    who.map((row) => ({ ...row })),
  ]);
  return sha256(canonical({ acts, reading })).slice(0, 8);
};

const known: { version?: string } = {};

/** Which tables of rights are in force: eight digits, others as soon as who reads or does something changes. */
export const rightsVersion = (): string => {
  known.version ??= versionOf();
  return known.version;
};
