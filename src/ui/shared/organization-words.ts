// Where the words of the organization sidebar alone are loaded from.
import { WordGroup } from './words';

export const ORGANIZATION = new WordGroup('organization', {
  en: () => import('../../../translations/en.json?organization'),
  pl: () => import('../../../translations/pl.json?organization'),
  'zh-cn': () => import('../../../translations/zh-cn.json?organization'),
});
