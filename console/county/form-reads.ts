import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CaseAnswer } from '../../interface/cases.ts';
import { type Form, sectionOf } from '../../workflows/form/form.ts';
import { type PartValues, validatePart } from '../../workflows/form/validate-part.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';

import { grantKey, useSession } from '../session/session.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Values } from './draft-values.ts';
import { onSavedElsewhere, openKeepers } from './keepers.ts';
import { ownParts } from './part-standing.ts';

export const usePrefill = (caseId: string, earlier = false) =>
  useRead(api('/api/cases/{id}/prefill', { id: caseId, of: earlier ? 'earlier' : undefined }), {
    staleTime: 300_000,
  });

/** Working copies of one's own parts, each with its keeper; read again when another tab saved. */
export const useKeepers = (kase: CaseAnswer) => {
  const { me, grant } = useSession();
  const account = me?.account ?? '';
  const parts = ownParts(kase, grant);
  const drafts = useRead(api('/api/cases/{id}/drafts', { id: kase.id }));
  const carried = usePrefill(kase.id);
  const { refetch } = drafts;
  useEffect(() => onSavedElsewhere(kase.id, () => void refetch()), [kase.id, refetch]);
  const ready = drafts.data !== undefined && carried.data !== undefined;
  return useQuery<ReadonlyMap<string, DraftKeeper>>({
    queryKey: [
      'keepers',
      grant === undefined ? '' : grantKey(grant),
      kase.id,
      parts.join(),
      drafts.dataUpdatedAt,
    ],
    queryFn: () =>
      openKeepers(account, kase.id, parts, drafts.data?.items ?? [], carried.data?.items ?? []),
    enabled: ready,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
};

export interface Problem {
  readonly path: string;
  readonly rule: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** What is wrong in a part as it stands, and the computed figures. */
export const useChecked = (
  form: Form,
  part: string,
  data: Values,
): { readonly values: PartValues; readonly problems: readonly Problem[] } =>
  useMemo(() => {
    const section = sectionOf(form, part);
    return section === undefined
      ? { values: {}, problems: [] }
      : validatePart(form, section, data, { caseId: '', part });
  }, [form, part, data]);
