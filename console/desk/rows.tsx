import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskAnswer } from '../../interface/desk.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { Failure } from '../app/failure.tsx';

interface Part<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

const NONE: Part<never> = { items: [] };

/** Rows of a part: the first come with the desk, the rest page by page when asked for. */
export const Rows = <T,>({
  name,
  answer,
  of,
  empty,
  render,
  all = false,
}: {
  readonly name: 'tasks' | 'waiting' | 'changed' | 'done';
  readonly all?: boolean;
  readonly answer: DeskAnswer;
  readonly of: (answer: DeskAnswer) => Part<T> | undefined;
  readonly empty: string;
  readonly render: (items: readonly T[]) => ReactNode;
}) => {
  const { t } = useTranslation('desk');
  const [more, setMore] = useState<readonly Part<T>[]>([]);
  const [error, setError] = useState<unknown>();
  const first = of(answer) ?? NONE;
  const next = (more.at(-1) ?? first).next;
  const items = [first, ...more].flatMap((page) => page.items);
  const go = (): void => {
    get(api('/api/desk', { part: name, after: next, all: String(all) })).then(
      (found) => setMore([...more, of(found) ?? NONE]),
      setError,
    );
  };
  if (items.length === 0 && next === undefined) return <p className="under">{empty}</p>;
  return (
    <>
      {render(items)}
      {error !== undefined && <Failure error={error} again={go} />}
      {next !== undefined && <Button onClick={go}>{t('further')}</Button>}
    </>
  );
};
