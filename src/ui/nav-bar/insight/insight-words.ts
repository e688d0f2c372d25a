// The words of the insight.
import type { INSIGHT } from '../../shared/insight-words';
import type { GroupWords } from '../../shared/words';

export type InsightWords = GroupWords<(typeof INSIGHT)['name']>;
