// Where the words of setting the account up are loaded from.
import { WordGroup } from './words';

export const SET_UP = new WordGroup('set_up', {
  en: () => import('../../../translations/en.json?set_up'),
  pl: () => import('../../../translations/pl.json?set_up'),
  'zh-cn': () => import('../../../translations/zh-cn.json?set_up'),
});
