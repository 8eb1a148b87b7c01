import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** To a case, or to one of its screens. */
export const CaseLink = ({
  id,
  screen,
  children,
}: {
  readonly id: string;
  readonly screen?: 'formal' | 'board' | 'fill' | 'objections';
  readonly children: ReactNode;
}) => {
  const to: string = screen === undefined ? `/cases/${id}` : `/cases/${id}/${screen}`;
  return <Link to={to}>{children}</Link>;
};
