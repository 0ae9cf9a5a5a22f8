/** One file of the archive. */
export interface Part {
  /** Its path inside. */
  readonly name: string;
  /** A text, or a value that becomes JSON; null: there is no such thing here. */
  readonly read: () => unknown;
}
