import { Navigate, useParams } from '@tanstack/react-router';
import { Loaded } from '../app/loaded.tsx';
import { useEntry } from './register-reads.ts';

/** An entry by its number alone: on to its place in its register. */
export const EntryFound = () => {
  const { id } = useParams({ from: '/shell/entries/$id' });
  const entry = useEntry(id);
  return (
    <Loaded query={entry}>
      {({ register }) => (
        <Navigate to="/registers/$name/$id" params={{ name: register, id }} replace />
      )}
    </Loaded>
  );
};
