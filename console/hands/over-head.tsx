import { lazy, Suspense, useEffect, useState } from 'react';
import type { InHandShown } from '../../interface/components.ts';
import { askOverHead } from '../api/over-head.ts';

/** Seldom asked, and with antd's dialog not small. */
const Dialog = lazy(() => import('./over-head-dialog.tsx'));

interface Asked {
  readonly hand: InHandShown;
  readonly answer: (go: boolean) => void;
}

/** Asks before somebody acts on what a colleague has in hand, wherever on the screen that is. */
export const OverHead = () => {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => askOverHead((hand) => new Promise((answer) => setAsked({ hand, answer }))), []);
  if (asked === undefined) return null;
  const answer = (go: boolean): void => {
    setAsked(undefined);
    asked.answer(go);
  };
  return (
    <Suspense fallback={null}>
      <Dialog hand={asked.hand} onAnswer={answer} />
    </Suspense>
  );
};
