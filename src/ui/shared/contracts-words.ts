// Where the words of the contracts' list, editor and files are loaded from.
import { WordGroup } from './words';

export const CONTRACTS = new WordGroup('contracts', {
  en: () => import('../../../translations/en.json?contracts'),
  pl: () => import('../../../translations/pl.json?contracts'),
  'zh-cn': () => import('../../../translations/zh-cn.json?contracts'),
});
