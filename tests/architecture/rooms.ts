import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { COMPUTED, importsOf } from './imports.ts';

export interface Room {
  /** Other rooms whose files may be imported; `room/file.ts` allows that file alone. */
  readonly rooms: readonly string[];
  /** Packages, or scopes that end in `/`. */
  readonly packages: readonly string[];
  /** Whether Node's own modules may be used; or the files of the room that may use them. */
  readonly node: boolean | readonly string[];
}

/** Which room may reach what. A folder is a permission: this is where it is given. */
export const ROOMS: Readonly<Record<string, Room>> = {
  engine: { rooms: [], packages: ['zod'], node: false },
  workflows: { rooms: ['engine'], packages: ['zod'], node: false },
  // What is said over HTTP: values that others read, so that nothing here answers, asks or loads.
  interface: { rooms: ['workflows', 'engine'], packages: ['zod'], node: false },
  adapters: {
    rooms: ['engine'],
    packages: [
      '@aws-sdk/',
      '@middy/',
      '@aws-lambda-powertools/',
      'aws-lambda',
      'jose',
      'nodemailer',
    ],
    node: true,
  },
  functions: {
    rooms: ['functions/documents', 'interface', 'workflows', 'engine', 'adapters', 'data'],
    // Not a package: a file of this room, another one on Lambda (package.json, `imports`).
    packages: ['zod', '#step-runtime'],
    node: true,
  },
  // A room inside of a room: the one place that may load what Word, Excel and PDF need.
  'functions/documents': {
    rooms: ['functions', 'interface', 'workflows', 'engine', 'adapters'],
    packages: ['docx', 'pdfmake', '@cantoo/pdf-lib', 'write-excel-file', 'zod'],
    node: true,
  },
  infra: {
    rooms: ['interface', 'workflows', 'engine'],
    packages: ['aws-cdk-lib', 'constructs', 'esbuild', 'zod'],
    node: true,
  },
  local: {
    // package.json: the version that it tells.
    rooms: ['functions', 'interface', 'workflows', 'engine', 'adapters', 'package.json'],
    packages: ['jose', 'jsonata', 'oidc-provider', 'zod'],
    node: true,
  },
  // What is done to a data folder by whoever keeps it: looked through, copied, moved. Never by the running system.
  'local/upkeep': {
    rooms: ['local', 'functions', 'workflows', 'engine', 'adapters', 'package.json'],
    packages: ['zod'],
    node: true,
  },
  // What people see: types, labels and pure rules; everything else comes over HTTP.
  console: {
    rooms: ['interface', 'workflows', 'engine'],
    packages: [
      'react',
      'react-dom',
      'antd',
      'echarts',
      '@tanstack/',
      'i18next',
      'react-i18next',
      'i18next-cli',
      'oauth4webapi',
      'dayjs',
      'idb-keyval',
      '@noble/',
      'read-excel-file',
      'vite',
      '@vitejs/',
      'zod',
    ],
    // It makes the files that the others become.
    node: ['console/build.ts'],
  },
  // HTTP only, but for the upkeep of a data folder, which nobody serves, the check of an exported chain, which must trust no server, how long one waits for a busy one,
  // how a file's bytes are read, what values of closed sets are called, and what reference data propose; the demo plays them.
  cli: {
    rooms: [
      'engine/chain.ts',
      'engine/canonical.ts',
      'engine/busy.ts',
      'engine/encoding.ts',
      'workflows/case/words.ts',
      // How the policy's targets become entries of the ledger: the demo's office adopts them as the console's does.
      'workflows/registers/targets/adopt.ts',
      'workflows/programme/targets.ts',
      'local/upkeep',
      'data',
    ],
    packages: ['zod'],
    node: true,
  },
  // Puts the product into one archive; none of it is in there.
  'cli/bundle': {
    rooms: ['cli/failed.ts', 'cli/closed-output.ts'],
    packages: ['tar-stream', 'zod'],
    node: true,
  },
};

/** The innermost room of a file. What nobody imports: tests from product code. They themselves may reach everything. */
const roomOf = (path: string): string => {
  const [top = '', next = ''] = path.split('/');
  const inner = `${top}/${next}`;
  return inner in ROOMS ? inner : top;
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const mayUsePackage = ({ packages }: Room, specifier: string): boolean =>
  packages.some((allowed) =>
    allowed.endsWith('/') ? specifier.startsWith(allowed) : packageOf(specifier) === allowed,
  );

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);

const fault = (file: string, room: Room, specifier: string): string | undefined => {
  if (specifier === COMPUTED) return 'a computed import';
  if (isBuiltin(specifier)) {
    const may = typeof room.node === 'boolean' ? room.node : room.node.includes(file);
    return may ? undefined : `Node's own ${specifier}`;
  }
  if (!specifier.startsWith('.')) {
    return mayUsePackage(room, specifier) ? undefined : `the package ${specifier}`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  if (roomOf(target) === roomOf(file)) return undefined;
  return room.rooms.includes(roomOf(target)) || room.rooms.includes(target) ? undefined : target;
};

/** Imports of a product file that its room does not allow, each as `file: what`. */
export const wrongImports = (file: string, source: string): readonly string[] => {
  const room = ROOMS[roomOf(file)];
  if (room === undefined) return [];
  return importsOf(source).flatMap((specifier) => {
    const wrong = fault(file, room, specifier);
    return wrong === undefined ? [] : [`${file}: ${wrong}`];
  });
};
