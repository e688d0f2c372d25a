// The words of the organization sidebar alone; whoever imports this can load them.
import { addWords } from './words';

addWords('organization', {
  en: () => import('../../../translations/en.json?organization'),
  pl: () => import('../../../translations/pl.json?organization'),
  'zh-cn': () => import('../../../translations/zh-cn.json?organization'),
});
