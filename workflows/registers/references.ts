import { bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import { type Instant, localDateOf } from '../calendar/instant.ts';
import type { Field } from '../form/form.ts';
import { isActive, type OrgDirectory } from '../orgs/org.ts';
import type { Register } from './definition.ts';
import type { Values } from './state.ts';

/** What references are held against. */
export interface Directory {
  readonly at: Instant;
  readonly orgs: OrgDirectory;
  /** Clusters that have a record, of those that the command names. */
  readonly clusters: ReadonlySet<string>;
}

const isKnown = (to: 'org' | 'cluster', id: string, { at, orgs, clusters }: Directory): boolean => {
  if (to === 'cluster') return clusters.has(id);
  const org = orgs.byId.get(id);
  return org !== undefined && isActive(org, localDateOf(at));
};

/** References to what is not there, each as a problem of its field. */
export const unknownReferences = (
  fields: readonly Field[],
  values: Values,
  directory: Directory,
  path: string,
): readonly Problem[] =>
  fields.flatMap((field): readonly Problem[] => {
    const id = own(values, field.id);
    if (field.type !== 'reference' || typeof id !== 'string') return [];
    if (isKnown(field.to, id, directory)) return [];
    const { zh, en } = field.title;
    return [
      {
        path: `${path}.${field.id}`,
        rule: 'reference',
        message: bilingual(
          `“${zh}”不在${field.to === 'org' ? '单位目录' : '集群档案'}中，请从目录中选择`,
          `“${en}” is not in the directory: choose one of it`,
        ),
      },
    ];
  });

const named = (fields: readonly Field[], values: unknown): readonly string[] =>
  fields.flatMap((field) => {
    const id: unknown =
      field.type === 'reference' && field.to === 'cluster'
        ? Reflect.get(Object(values), field.id)
        : undefined;
    return typeof id === 'string' ? [id] : [];
  });

/** Clusters that a command on an entry names. */
export const clustersNamed = (
  { fields, rows }: Register,
  command: Readonly<Record<string, unknown>>,
): readonly string[] => [
  ...named(fields, command.values),
  ...rows.flatMap((one) => named(one.fields, Reflect.get(Object(command.row), 'values'))),
];
