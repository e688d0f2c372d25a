// Where the words of the recount's screen are loaded from.
import { WordGroup } from './words';

export const RECOUNT = new WordGroup('recount', {
  en: () => import('../../../translations/en.json?recount'),
  pl: () => import('../../../translations/pl.json?recount'),
  'zh-cn': () => import('../../../translations/zh-cn.json?recount'),
});
