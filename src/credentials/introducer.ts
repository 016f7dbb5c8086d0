/** One pass over a text. */
export interface IntroducedScan {
  readonly text: string;
  readonly isCode: boolean;
  /** Written for people: a bar separates the cells of a table. */
  readonly isProse: boolean;
  readonly add: (key: string, start: number, end: number) => void;
  /** Up to where names were read: a name is read once, however many words it holds. */
  read: number;
}

/** Looks at one place of a text and adds what it introduces. */
export type Introducer = (scan: IntroducedScan, at: number) => void;
