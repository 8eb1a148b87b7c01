import type { Bilingual } from '../bilingual.ts';
import type { Sent } from './outbox.ts';

/** What is sent to one address. */
export interface Letter {
  /** The same for the same message however often it is sent: its receiver knows a second copy by it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where the matter is found. */
  readonly link: string;
  readonly at: Date;
  /** By which the receiver knows who sent it, where one was agreed on with that receiver. */
  readonly secret?: string | undefined;
}

/** One way to people: mail, or a gateway of SMS or of an office's chat. Never throws for what the other side answers. */
export interface Channel {
  readonly name: string;
  readonly title: Bilingual;
  /** What an address is called there. */
  readonly address: Bilingual;
  /** Other systems subscribe to events by it; no person chooses it. */
  readonly forSystems?: true;
  send(letter: Letter): Promise<Sent>;
}
