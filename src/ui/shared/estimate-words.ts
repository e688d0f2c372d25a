// Where the words of the new-ticket sidebar alone are loaded from.
import { WordGroup } from './words';

export const ESTIMATE = new WordGroup('estimate', {
  en: () => import('../../../translations/en.json?estimate'),
  pl: () => import('../../../translations/pl.json?estimate'),
  'zh-cn': () => import('../../../translations/zh-cn.json?estimate'),
});
