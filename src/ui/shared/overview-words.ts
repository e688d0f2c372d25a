// Where the words of the app page's overview are loaded from.
import { WordGroup } from './words';

export const OVERVIEW = new WordGroup('overview', {
  en: () => import('../../../translations/en.json?overview'),
  pl: () => import('../../../translations/pl.json?overview'),
  'zh-cn': () => import('../../../translations/zh-cn.json?overview'),
});
