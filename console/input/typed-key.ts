/** What browsers report for a key that goes to the input method; Safari does so for the Enter that ends a word, after it has ended. */
const TO_INPUT_METHOD = 229;

/** Of React's event of a key what tells whose it is. */
interface Key {
  readonly keyCode: number;
  readonly nativeEvent: { readonly isComposing: boolean };
}

/**
 * Keys of the person, not of the input method: while it composes (Pinyin, Wubi), Enter and the arrows choose the word, and
 * whoever acts upon them puts it elsewhere. Each handler of keys is wrapped by this; a test says so.
 */
export const typedKey =
  <E extends Key>(act: (event: E) => void) =>
  (event: E): void => {
    if (!event.nativeEvent.isComposing && event.keyCode !== TO_INPUT_METHOD) act(event);
  };
