import { api } from '../api/address.ts';

/** What is looked for among access records, as it stands in the address. */
export interface AccessTerms {
  readonly kind?: 'refused';
  readonly account?: string;
  /** `cases/c-1`. */
  readonly of?: string;
  readonly rule?: string;
  readonly day?: string;
}

const NAMES = ['account', 'of', 'rule', 'day'] as const;

/** The terms in an address, whatever else stands there; reads are what is looked for unless it says otherwise. */
export const accessTermsIn = (search: Record<string, unknown>): AccessTerms => ({
  ...(search.kind === 'refused' ? { kind: 'refused' as const } : {}),
  ...Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    }),
  ),
});

export const accessPath = (terms: AccessTerms) => api('/api/audit/access', { ...terms });
export const myAccessPath = ({ kind }: AccessTerms) =>
  api('/api/me/access', kind === undefined ? {} : { kind });
