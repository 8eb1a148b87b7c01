import { existsSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { filesBelow, SOURCES } from '../architecture/files.ts';

/** A file of the product, or a function of one; lines count blank ones and comments alike. */
export interface Sized {
  readonly path: string;
  readonly lines: number;
}

/** As long as what one reads to understand it: functions with a name inside are read, and measured, on their own. */
export interface SizedFunction extends Sized {
  /** Of the first line, from 1. */
  readonly line: number;
  /** As it is bound or exported; empty where it is handed on without a name. */
  readonly name: string;
}

/** The rooms of the product: what is shipped or run, and no test. */
export const ROOMS = [
  'engine',
  'interface',
  'workflows',
  'functions',
  'adapters',
  'infra',
  'local',
  'console',
  'cli',
] as const;

const nameOf = (node: object): string => {
  const id: unknown = Reflect.get(node, 'id') ?? Reflect.get(node, 'key');
  return typeof id === 'object' && id !== null ? String(Reflect.get(id, 'name') ?? '') : '';
};

interface Span {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Every function by the syntax tree: declarations, arrows, methods and components, nested ones too. */
const spansOf = (path: string, source: string): readonly Span[] => {
  const names = new Map<number, string>();
  const spans: Span[] = [];
  const add = (node: { readonly start: number; readonly end: number }): void => {
    const { start, end } = node;
    spans.push({ start, end, name: names.get(start) ?? nameOf(node) });
  };
  const bind = (node: object, value: unknown): void => {
    if (typeof value === 'object' && value !== null)
      names.set(Number(Reflect.get(value, 'start')), nameOf(node));
  };
  new Visitor({
    VariableDeclarator: (node) => bind(node, node.init),
    Property: (node) => bind(node, node.value),
    PropertyDefinition: (node) => bind(node, node.value),
    MethodDefinition: (node) => bind(node, node.value),
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  }).visit(parseSync(path, source).program);
  return spans;
};

export const functionsOf = (path: string, source: string): readonly SizedFunction[] => {
  const starts = [0, ...[...source.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1;
  const spans = spansOf(path, source).map(({ start, end, name }) => ({
    name,
    first: lineAt(start),
    last: lineAt(end - 1),
  }));
  return spans.map((span) => {
    const { name, first, last } = span;
    const own = new Set(Array.from({ length: last - first + 1 }, (_none, index) => first + index));
    for (const inner of spans)
      if (inner !== span && inner.name !== '' && inner.first > first && inner.last < last)
        for (let line = inner.first; line <= inner.last; line += 1) own.delete(line);
    return { path, name, line: first, lines: own.size };
  });
};

export interface Sizes {
  readonly files: readonly Sized[];
  readonly functions: readonly SizedFunction[];
}

/** All of the product, as it lies on the disk. */
export const measure = (rooms: readonly string[] = ROOMS): Sizes => {
  const files: Sized[] = [];
  const functions: SizedFunction[] = [];
  for (const path of rooms
    .filter((room) => existsSync(room))
    .flatMap((room) => filesBelow(room, SOURCES))) {
    const source = readFileSync(path, 'utf8');
    files.push({ path, lines: source.split('\n').length - 1 });
    functions.push(...functionsOf(path, source));
  }
  return { files, functions };
};
