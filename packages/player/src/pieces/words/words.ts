/** What the player's pieces say, in the course's language. */
export interface PieceWords {
  /** Opens a picture or table as large as the window. */
  readonly enlarge: string;
  readonly larger: string;
  readonly smaller: string;
  readonly close: string;
  readonly table: string;
  /** What pressing asks of whom. */
  readonly loads: (host: string) => string;
  /** A link that opens in a window of its own. */
  readonly elsewhere: string;
  /** What there is to do with a picture that asks for one place, or for several. */
  readonly point: string;
  readonly pointAll: string;
  /** Opens the list of places, for who would rather not point. */
  readonly byName: string;
  /** Before the names of the places that are taken. */
  readonly taken: string;
  /** Said of a tap where no place is. */
  readonly nowhere: string;
  /** What there is to do where an answer is written. */
  readonly write: string;
  /** The same where a teacher marks it. */
  readonly writeForTeacher: string;
  /** Stands where nothing was written. */
  readonly empty: string;
  /** Above what a teacher noted. */
  readonly note: string;
  readonly letters: (count: number, most: number) => string;
  readonly compare: string;
  readonly sample: string;
  /** Above what a good answer has, each with a box to tick. */
  readonly tick: string;
  readonly points: (points: number) => string;
  readonly met: string;
  readonly lacking: string;
  /** Goes on with a film that stopped for a question. */
  readonly watchOn: string;
  /** Plays a page's recording, and stops it. */
  readonly listen: string;
  readonly stopListening: string;
  /** What stands in a picture at a number. */
  readonly spot: (number: number) => string;
}
