import { type RefObject, useRef, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useKept } from '../input/use-kept.ts';
import { type FormShape, type Given, problemsIn } from './form-parts.ts';

interface Told {
  readonly path: string;
  readonly message: string;
}

export interface EntryForm {
  readonly shape: FormShape;
  /** What stands in the form; undefined while what was kept is being read. */
  readonly given: Given | undefined;
  readonly change: (path: string, value: unknown) => void;
  /** Something was there at first that had been typed and not sent. */
  readonly found: boolean;
  readonly forget: () => void;
  readonly problems: readonly Told[];
  /** Looks at what was typed; true where nothing is wrong. */
  readonly check: () => boolean;
  /** Puts what the server says at its fields. */
  readonly show: (error: unknown) => void;
  /** Where the form stands, so that the first wrong field is brought to sight. */
  readonly place: RefObject<HTMLDivElement | null>;
}

const NOTHING: Given = {};
const NO_PROBLEMS: readonly Told[] = [];

/** The first field with something wrong gets the focus, once it is marked. */
const toFirst = (place: HTMLDivElement | null): void => {
  requestAnimationFrame(() => {
    const wrong = place?.querySelector<HTMLElement>('.field:has(.fault)');
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  });
};

/** A form that a definition makes. What was typed stays on this machine under `name` until it was sent. */
export const useEntryForm = (name: string, shape: FormShape): EntryForm => {
  const { say } = useLanguage();
  const [kept, keep, forget] = useKept<Given>(name, NOTHING);
  const [problems, setProblems] = useState<readonly Told[]>(NO_PROBLEMS);
  // An upload ends long after it began: it adds to what stands then, not to what stood when it began.
  const latest = useRef<Given>(NOTHING);
  latest.current = kept ?? NOTHING;
  const place = useRef<HTMLDivElement>(null);
  const found = useRef<boolean>(undefined);
  if (kept !== undefined) found.current ??= Object.keys(kept).length > 0;
  const given = kept === undefined ? undefined : { ...shape.initial, ...kept };
  const tell = (wrong: readonly Told[]): void => {
    setProblems(wrong);
    if (wrong.length > 0) toFirst(place.current);
  };
  return {
    shape,
    given,
    place,
    found: found.current === true,
    problems,
    change: (path, value) => {
      latest.current = { ...latest.current, [path]: value ?? '' };
      keep(latest.current);
      setProblems((before) => before.filter((one) => !one.path.startsWith(path)));
    },
    forget: () => {
      found.current = false;
      forget();
      setProblems(NO_PROBLEMS);
    },
    check: () => {
      const wrong = problemsIn(shape, given ?? NOTHING);
      tell(wrong.map(({ path, message }) => ({ path, message: say(message) })));
      return wrong.length === 0;
    },
    show: (error) => {
      // Of an act that is recorded for somebody else the server names the act first.
      if (error instanceof Problem)
        tell(error.fields.map((one) => ({ ...one, path: one.path.replace(/^act\./, '') })));
    },
  };
};
