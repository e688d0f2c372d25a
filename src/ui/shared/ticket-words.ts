// Where the words of the ticket sidebar alone are loaded from: the others do not even carry their addresses.
import { WordGroup } from './words';

export const WHY = new WordGroup('why', {
  en: () => import('../../../translations/en.json?why'),
  pl: () => import('../../../translations/pl.json?why'),
  'zh-cn': () => import('../../../translations/zh-cn.json?why'),
});

export const ACTS = new WordGroup('acts', {
  en: () => import('../../../translations/en.json?acts'),
  pl: () => import('../../../translations/pl.json?acts'),
  'zh-cn': () => import('../../../translations/zh-cn.json?acts'),
});

export const REPLY = new WordGroup('reply', {
  en: () => import('../../../translations/en.json?reply'),
  pl: () => import('../../../translations/pl.json?reply'),
  'zh-cn': () => import('../../../translations/zh-cn.json?reply'),
});
