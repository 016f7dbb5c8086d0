/**
 * A text that must not be printed. Every way of turning it into text gives a
 * mask; only `reveal` gives the value, and only the credentials room may call it.
 */
export class Secret {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static of(text: string): Secret {
    return new Secret(text);
  }

  /** The value itself. Import it through `credentials/reveal.ts`. */
  static reveal(secret: Secret): string {
    return secret.#text;
  }

  /** Length in UTF-16 code units: all that may be said about the value. */
  get length(): number {
    return this.#text.length;
  }

  toString(): string {
    return `<secret, ${this.#text.length} characters>`;
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** The value of a secret. */
export function reveal(secret: Secret): string {
  return Secret.reveal(secret);
}
