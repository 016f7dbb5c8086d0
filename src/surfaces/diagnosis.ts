/** What doctor says of one thing. `wrong` ends with exit status 1. */
export interface Diagnosis {
  readonly is: 'ok' | 'look' | 'wrong';
  readonly text: string;
}

export const ok = (text: string): Diagnosis => ({ is: 'ok', text });
export const look = (text: string): Diagnosis => ({ is: 'look', text });
export const wrong = (text: string): Diagnosis => ({ is: 'wrong', text });
