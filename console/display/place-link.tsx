import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Place } from '../../workflows/registers/place.ts';

/** A number that opens what it was counted or taken from; as it is where that is not for the reader. */
export const PlaceLink = ({
  place,
  className,
  title,
  children,
}: {
  readonly place: Place | undefined;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}) => {
  if (place === undefined) return <span {...{ className, title }}>{children}</span>;
  return 'tally' in place ? (
    <Link
      to="/registers/$name"
      params={{ name: place.register }}
      search={{ tally: place.tally, org: place.org }}
      {...{ className, title }}
    >
      {children}
    </Link>
  ) : (
    <Link to="/entries/$id" params={{ id: place.entry }} {...{ className, title }}>
      {children}
    </Link>
  );
};
