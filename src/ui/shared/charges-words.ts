// Where the words of the app page's charges are loaded from.
import { WordGroup } from './words';

export const CHARGES = new WordGroup('charges', {
  en: () => import('../../../translations/en.json?charges'),
  pl: () => import('../../../translations/pl.json?charges'),
  'zh-cn': () => import('../../../translations/zh-cn.json?charges'),
});
