// How the command is called: in one line for who called it otherwise, and as a page for who asks.

export const USAGE = 'usage: meter FILE|- [--tickets FILE.ndjson|-] [--csv | --explain TICKET]';

export const HELP = `${USAGE}

Replays a scenario: what the app would have decided about each of its tickets.

  FILE              the scenario, one JSON object in the form of docs/meter.schema.json; - reads stdin
  --tickets FILE    its tickets, one JSON object a line, for a scenario without any; - reads stdin
  --csv             a table of the tickets, instead of the whole answer as JSON
  --explain TICKET  why that one ticket was decided so
  -h, --help        this page

Fields that the form does not know are passed over. Exit code 0: answered. 2: the input is bad; one line on stderr
names the place and the fault, and nothing is printed. 1: the answer cannot be written.
`;
