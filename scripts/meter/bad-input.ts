// Input that cannot be metered; the message is the one line that the command says.

export class BadInput extends Error {}
