import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeAnswer } from '../../interface/programme.ts';
import { NON_SECRET } from '../../workflows/programme/statement.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { typedKey } from '../input/typed-key.ts';
import { Sheet, useAsOf } from './sheet.tsx';

/** A meeting looks at it for an hour: what changes meanwhile is read again. */
const EACH_MINUTE_MS = 60_000;

const AsOf = ({ answer }: { readonly answer: ProgrammeAnswer }) => (
  <p className="wall-as-of">{useAsOf(answer)}</p>
);

/** What is large enough for five metres takes two pictures: what is steered by, and what else stands. */
type Part = 1 | 2;

const KEYS: Readonly<Record<string, Part>> = {
  ArrowRight: 2,
  ArrowDown: 2,
  PageDown: 2,
  ArrowLeft: 1,
  ArrowUp: 1,
  PageUp: 1,
};

const partOf = (key: string): Part | undefined =>
  Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;

interface Turned {
  readonly part: Part;
  readonly setPart: (part: Part) => void;
  readonly dark: boolean;
  readonly setDark: (dark: boolean) => void;
  readonly set: string | undefined;
}

const Acts = ({ part, setPart, dark, setDark, set }: Turned) => {
  const { t } = useTranslation('programme');
  return (
    <div className="wall-acts no-print">
      <button type="button" onClick={() => setPart(part === 1 ? 2 : 1)}>
        {part === 1 ? t('wall.second') : t('wall.first')}
      </button>
      <button type="button" onClick={() => setDark(!dark)}>
        {dark ? t('wall.bright') : t('wall.dark')}
      </button>
      <Link to="/programme" search={{ set }}>
        {t('wall.close')}
      </Link>
    </div>
  );
};

/** The page for a projector: large, read from five metres; dark for a dark room, bright for a bright one. */
export const Wall = () => {
  const { t } = useTranslation('programme');
  const { say } = useLanguage();
  const { set } = useSearch({ from: '/programme/wall' });
  const [dark, setDark] = useState(true);
  const [part, setPart] = useState<Part>(1);
  const whole = useRef<HTMLElement>(null);
  // A presenter's keys turn from one picture to the other: they go to what has the focus.
  useEffect(() => whole.current?.focus(), []);
  const answer = useRead(api('/api/programme', { set }), { refetchInterval: EACH_MINUTE_MS });
  const title = t('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main
      ref={whole}
      tabIndex={-1}
      className={`wall wall-${dark ? 'dark' : 'bright'} wall-part-${part}`}
      onKeyDown={typedKey(({ key }) => setPart(partOf(key) ?? part))}
    >
      <header>
        <h1>{title}</h1>
        {answer.data !== undefined && <AsOf answer={answer.data} />}
        <Acts {...{ part, setPart, dark, setDark, set }} />
      </header>
      <Loaded query={answer}>{(found) => <Sheet answer={found} to="/programme/wall" />}</Loaded>
      <footer>{say(NON_SECRET)}</footer>
    </main>
  );
};
