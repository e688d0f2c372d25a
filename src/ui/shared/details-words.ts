// Where the words of what several locations open on use are loaded from.
import { WordGroup } from './words';

export const MORE = new WordGroup('more', {
  en: () => import('../../../translations/en.json?more'),
  pl: () => import('../../../translations/pl.json?more'),
  'zh-cn': () => import('../../../translations/zh-cn.json?more'),
});

export const SLA = new WordGroup('sla', {
  en: () => import('../../../translations/en.json?sla'),
  pl: () => import('../../../translations/pl.json?sla'),
  'zh-cn': () => import('../../../translations/zh-cn.json?sla'),
});

export const RECORDS = new WordGroup('records', {
  en: () => import('../../../translations/en.json?records'),
  pl: () => import('../../../translations/pl.json?records'),
  'zh-cn': () => import('../../../translations/zh-cn.json?records'),
});
