/** A file that the visitor chose, as whoever took it has measured it. */
export interface PickedFile {
  readonly file: File;
  /** An object URL of it, which is revoked here. */
  readonly url: string;
  /** Width by height of a picture, or `null`. */
  readonly aspectRatio: number | null;
}
