import { isRecord } from './schema.ts';

/** Stands in a body for something that is known by then: resolved when it is sent. */
export class Pick {
  readonly kind: string;
  readonly nth: number;
  constructor(kind: string, nth: number) {
    this.kind = kind;
    this.nth = nth;
  }
}

/** Most of one kind that are remembered: the newest, so that what was just made is met again. */
const KEPT = 40;

/** Under which kind a member's value is kept: `caseId` and a case's own `id` are one. */
const ALIASES: Readonly<Record<string, string>> = { leadId: 'objectionId', replaces: 'opinionId' };

const kindOf = (name: string): string => ALIASES[name] ?? name;

/** Ids and other values by the names of members that held them, harvested from answers. */
export class Pool {
  readonly #kept = new Map<string, string[]>();

  add(name: string, value: string): void {
    const kind = kindOf(name);
    const kept = this.#kept.get(kind) ?? [];
    this.#kept.set(kind, kept);
    if (value === '' || value.length > 100 || kept.includes(value)) return;
    kept.push(value);
    if (kept.length > KEPT) kept.shift();
  }

  nth(name: string, index: number): string | undefined {
    const kept = this.#kept.get(kindOf(name)) ?? [];
    return kept[index % Math.max(1, kept.length)];
  }

  /** Takes in what an answer tells: members whose names end in Id, versions of working copies, organisations. */
  harvest(value: unknown, depth = 0): void {
    if (depth > 8) return;
    if (Array.isArray(value)) {
      for (const one of value.slice(0, 30)) this.harvest(one, depth + 1);
      return;
    }
    if (!isRecord(value)) return;
    for (const [name, member] of Object.entries(value).slice(0, 60)) {
      if (typeof member === 'string' && (/Id$/u.test(name) || NAMES.includes(name)))
        this.add(name, member);
      else this.harvest(member, depth + 1);
    }
  }
}

const NAMES: readonly string[] = ['org', 'expert', 'part', 'sha256', 'account', 'seat'];

/** Puts into a body what its places stand for; what is not known yet is a name that nothing bears. */
export const filledIn = (value: unknown, pool: Pool): unknown => {
  if (value instanceof Pick) return pool.nth(value.kind, value.nth) ?? `x-${value.nth}`;
  if (Array.isArray(value)) return value.map((one) => filledIn(one, pool));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, filledIn(member, pool)]),
  );
};
