// Where the words of the app page's forms are loaded from, whatever they are about.
import { WordGroup } from './words';

export const FORM = new WordGroup('form', {
  en: () => import('../../../translations/en.json?form'),
  pl: () => import('../../../translations/pl.json?form'),
  'zh-cn': () => import('../../../translations/zh-cn.json?form'),
});
