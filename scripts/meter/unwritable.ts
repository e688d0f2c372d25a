// An answer that cannot be written where it has to go; the message is the one line that the command says.

export class Unwritable extends Error {}
