// Where the words of the app page's insight are loaded from.
import { WordGroup } from './words';

export const INSIGHT = new WordGroup('insight', {
  en: () => import('../../../translations/en.json?insight'),
  pl: () => import('../../../translations/pl.json?insight'),
  'zh-cn': () => import('../../../translations/zh-cn.json?insight'),
});
