/** What CONTRIBUTING asks for, done with the smallest example: files that are new, and lines in files that are there. */
export interface Recipe {
  readonly title: string;
  /** The heading of CONTRIBUTING that it follows. */
  readonly heading: string;
  /** New files by their path, with the file beside this one that holds the text. */
  readonly files: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  /** Files in all, new and edited, that the recipe may cost. */
  readonly most: { readonly files: number; readonly edits: number };
}

/** `put` stands behind each `after`, in one file. */
export interface Edit {
  readonly file: string;
  readonly lines: readonly { readonly after: string; readonly put: string }[];
}

const NINE = [
  'README.md',
  'state-machine.ts',
  'messages.ts',
  'refusals.ts',
  'state.ts',
  'decide.ts',
  'evolve.ts',
  'tasks.ts',
  'index.ts',
] as const;

const process: Recipe = {
  title: 'a process of a cluster',
  heading: 'Add a process',
  files: Object.fromEntries(NINE.map((name) => [`workflows/visit/${name}`, `process/${name}.txt`])),
  edits: [
    {
      file: 'workflows/machines.ts',
      lines: [
        {
          after: "import { machine as validity } from './validity/state-machine.ts';\n",
          put: "import { machine as visit } from './visit/state-machine.ts';\n",
        },
        { after: 'recommendation, validity', put: ', visit' },
      ],
    },
    {
      file: 'workflows/cluster/index.ts',
      lines: [
        {
          after: "import { validity } from '../validity/index.ts';\n",
          put: "import { visit } from '../visit/index.ts';\n",
        },
        { after: 'const processes = { validity', put: ', visit' },
      ],
    },
    {
      file: 'workflows/cluster/state.ts',
      lines: [
        {
          after: "from '../validity/state.ts';\n",
          put: "import type { VisitState } from '../visit/state.ts';\n",
        },
        { after: '  readonly validity: ValidityState;\n', put: '  readonly visit: VisitState;\n' },
        { after: '  validity: initialValidity,\n', put: '  visit: undefined,\n' },
      ],
    },
    {
      file: 'tests/authz/commands.ts',
      lines: [
        {
          after: "        'EndTitle',\n",
          put: "        'PlanVisit',\n        'RecordVisit',\n",
        },
        { after: '    KeepValidityTime: NOBODY,\n', put: '    KeepVisitTime: NOBODY,\n' },
      ],
    },
  ],
  most: { files: 9, edits: 4 },
};

const screen: Recipe = {
  title: 'a screen',
  heading: 'Add a screen',
  files: { 'console/clusters/names.tsx': 'screen/names.tsx.txt' },
  edits: [
    {
      file: 'console/clusters/routes.ts',
      lines: [
        {
          after: "const screen = screensOf('clusters', 'input');\n",
          put: "\nconst names = createRoute({\n  getParentRoute: () => shell,\n  path: '/cluster-names',\n  component: screen(() => import('./names.tsx'), 'Names'),\n});\n",
        },
        { after: 'clusterRoutes = [list, cluster', put: ', names' },
      ],
    },
    {
      file: 'console/i18n/zh/clusters.json',
      lines: [{ after: '{\n', put: '  "names": { "title": "集群名称" },\n' }],
    },
    {
      file: 'console/i18n/en/clusters.json',
      lines: [{ after: '{\n', put: '  "names": { "title": "Names" },\n' }],
    },
    {
      file: 'console/frame/places.ts',
      lines: [
        {
          after: "  { to: '/clusters', title: bilingual('集群档案', 'Clusters'), roles: 'all' },\n",
          put: "  { to: '/cluster-names', title: bilingual('集群名称', 'Names'), roles: ['office'] },\n",
        },
      ],
    },
    {
      file: 'tests/browser/screens/list.ts',
      lines: [
        {
          after:
            "  { name: 'office-clusters', phase: 'recognised', as: 'office', path: '/clusters', ready: 'table' },\n",
          put: "  { name: 'office-names', phase: 'recognised', as: 'office', path: '/cluster-names' },\n",
        },
      ],
    },
  ],
  most: { files: 1, edits: 6 },
};

const kindOfField: Recipe = {
  title: 'a kind of field',
  heading: 'Add a field, or a kind of field',
  files: { 'workflows/form/kinds/month.ts': 'field-kind/month.ts.txt' },
  edits: [
    {
      file: 'workflows/form/form.ts',
      lines: [
        {
          after: "  z.object({ ...base, type: z.literal('yes-no') }),\n",
          put: "  z.object({ ...base, type: z.literal('month') }),\n",
        },
      ],
    },
    {
      file: 'workflows/form/kind-of.ts',
      lines: [
        {
          after: "import type { FieldKind } from './kinds/kind.ts';\n",
          put: "import { month } from './kinds/month.ts';\n",
        },
        {
          after: "    case 'yes-no':\n      return yesNo(field);\n",
          put: "    case 'month':\n      return month(field);\n",
        },
      ],
    },
    {
      file: 'console/input/fields/field-input.tsx',
      lines: [
        {
          after: "    case 'date':\n      return <DateInput {...rest} field={field} />;\n",
          put: "    case 'month':\n      return <TextInput {...rest} field={{ ...field, type: 'text', maxLength: 7 }} />;\n",
        },
      ],
    },
  ],
  most: { files: 1, edits: 3 },
};

export const RECIPES: readonly Recipe[] = [process, screen, kindOfField];
