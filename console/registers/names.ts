import { useMemo } from 'react';
import { comparable } from '../../engine/look-alike.ts';
import type { Names } from '../../workflows/registers/sheet-cell.ts';
import { api } from '../api/address.ts';
import { useAllPages } from '../api/all-pages.ts';
import { useReference } from '../api/reference.ts';

const NONE: readonly { readonly clusterId: string; readonly name: string }[] = [];

/** Clusters by name, of those that the reader may know. */
export const useClusters = () => useAllPages(api('/api/clusters')).data ?? NONE;

/** What references are called, in Chinese as sheets have it; undefined until the directory is there. */
export const useSheetNames = (): Names | undefined => {
  const { reference } = useReference();
  const clusters = useClusters();
  return useMemo(() => {
    if (reference === undefined) return undefined;
    const orgs = reference.orgs.items.filter(({ active }) => active);
    const known = { org: new Map<string, string>(), cluster: new Map<string, string>() };
    const called = { org: new Map<string, string>(), cluster: new Map<string, string>() };
    for (const { id, name, shortName } of orgs) {
      known.org.set(id, name.zh);
      for (const text of [id, name.zh, shortName.zh]) called.org.set(comparable(text), id);
    }
    for (const { clusterId, name } of clusters) {
      known.cluster.set(clusterId, name);
      called.cluster.set(comparable(name), clusterId);
    }
    return {
      idOf: (to, name) => called[to].get(comparable(name)),
      nameOf: (to, id) => known[to].get(id) ?? '',
    };
  }, [reference, clusters]);
};
