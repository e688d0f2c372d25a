// The words of the new-ticket sidebar alone; whoever imports this can load them.
import { addWords } from './words';

addWords('estimate', {
  en: () => import('../../../translations/en.json?estimate'),
  pl: () => import('../../../translations/pl.json?estimate'),
  'zh-cn': () => import('../../../translations/zh-cn.json?estimate'),
});
