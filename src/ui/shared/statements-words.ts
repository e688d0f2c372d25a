// Where the words of statements are loaded from: what managers see of them, and what customers do.
import { WordGroup } from './words';

export const STATEMENTS = new WordGroup('statements', {
  en: () => import('../../../translations/en.json?statements'),
  pl: () => import('../../../translations/pl.json?statements'),
  'zh-cn': () => import('../../../translations/zh-cn.json?statements'),
});
