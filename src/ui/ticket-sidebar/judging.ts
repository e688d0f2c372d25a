// What makes a verdict of what was read: one file, loaded while round 1 is under way, for nothing before it needs the rules.
import { gatherEvidence, gatherWithoutTickets } from '../../actions/gather-evidence';
import { judgeTicket, tagFactsOf } from '../../actions/judge-ticket';
import { stateOf } from './state-of';

export default { gatherEvidence, gatherWithoutTickets, judgeTicket, tagFactsOf, stateOf };
