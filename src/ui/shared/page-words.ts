// Where the words of the app page itself are loaded from.
import { WordGroup } from './words';

export const PAGE = new WordGroup('page', {
  en: () => import('../../../translations/en.json?page'),
  pl: () => import('../../../translations/pl.json?page'),
  'zh-cn': () => import('../../../translations/zh-cn.json?page'),
});
