import type { Instance } from '../end-to-end/instance.ts';
import { done } from '../end-to-end/story.ts';
import { openedZip } from '../fixtures/opened-zip.ts';
import { text } from '../round/api.ts';

/** A sheet as somebody gets it: its name, and all that its parts hold. */
export const printedSheet = async (
  instance: Instance,
  as: string,
  path: string,
): Promise<{ readonly name: string; readonly said: string }> => {
  const { body } = done(await instance.as(as).get(path));
  const file = Buffer.from(await (await fetch(text(body, 'url'))).arrayBuffer());
  return { name: text(body, 'name'), said: [...openedZip(file).values()].join('\n') };
};
