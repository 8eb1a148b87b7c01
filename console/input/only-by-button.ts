import type { KeyboardEvent } from 'react';

/** Enter that ends a date or a number must not carry out the act: browsers send a form with one such field by it. */
export const onlyByButton = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};
