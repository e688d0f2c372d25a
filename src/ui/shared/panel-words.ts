// Where the words that are needed before anything is drawn are loaded from.
import { WordGroup } from './words';

export const PANEL = new WordGroup('panel', {
  en: () => import('../../../translations/en.json?panel'),
  pl: () => import('../../../translations/pl.json?panel'),
  'zh-cn': () => import('../../../translations/zh-cn.json?panel'),
});
