// Where the words of plans and their editor are loaded from.
import { WordGroup } from './words';

export const PLANS = new WordGroup('plans', {
  en: () => import('../../../translations/en.json?plans'),
  pl: () => import('../../../translations/pl.json?plans'),
  'zh-cn': () => import('../../../translations/zh-cn.json?plans'),
});
