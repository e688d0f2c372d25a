// How the languages are written: one word for one idea (the glossary in CONTRIBUTING.md), the script's own
// punctuation, and a glance that still fits beside a ticket.
import { SLA } from '../../src/ui/shared/details-words';
import { PANEL } from '../../src/ui/shared/panel-words';
import type { Message } from '../../src/ui/shared/words';
import { leavesOf, messagesOf, proseOf, valuesFor } from './support/messages';

/** Words that another one was chosen for. */
const AVOIDED: readonly (readonly [string, RegExp, string])[] = [
  ['pl', /bilet|ticket/i, 'zgłoszenie'],
  ['pl', /kontrakt/i, 'umowa'],
  ['pl', /nadwyżk|nadmiar/i, 'przekroczenie'],
  ['pl', /sald|wyciąg|raport/i, 'zestawienie'],
  ['pl', /menedżer|manager|przełożon/i, 'kierownik'],
  ['pl', /zgłaszając|żądając|requester/i, 'osoba zlecająca'],
  ['pl', /\bAI\b/, 'agent SI'],
  ['pl', /znacznik|etykiet/i, 'tag'],
  ['pl', /odnawia|odnow/i, 'reset (of a limit) or przedłużenie (of a contract)'],
  ['pl', /"|''/, '„ ”'],
  ['zh-cn', /(?<!发)票|案例/, '工单'],
  ['zh-cn', /合约|协议/, '合同'],
  ['zh-cn', /方案|计划/, '套餐'],
  ['zh-cn', /客服|坐席|代理/, '专员'],
  ['zh-cn', /帐单|账单(?<!对账单)|报表/, '对账单'],
  ['zh-cn', /账户/, '帐户'],
  ['zh-cn', /核算|计数/, '统计'],
  ['zh-cn', /经理/, '主管'],
  ['zh-cn', /AI/, '人工智能专员'],
  ['zh-cn', /你/, '您'],
];

const GLANCE = /^panel\.(verdict|left)\.|^sla\.glance\./;
const WIDEST = 1.6;

test.each(AVOIDED)('in %s no message says %p, for the word is %s', (language, avoided) => {
  const found = [...messagesOf(language)].filter(([, message]) => avoided.test(proseOf(message)));
  expect(found).toEqual([]);
});

test('Chinese has its own punctuation, and no space beside a number', () => {
  for (const [key, message] of messagesOf('zh-cn')) {
    const faults =
      message.match(/\p{sc=Han}[,;:!?()]|[,;:!?(]\p{sc=Han}|\p{sc=Han} [\d#]|[\d#] \p{sc=Han}|\.$/gu) ?? [];
    expect([key, ...faults]).toEqual([key]);
  }
});

test.each(['pl', 'zh-cn'])(
  'the glance in %s is at most 1.6 times as wide as in English',
  async (language) => {
    const [own, english] = [await widthsOf(language), await widthsOf('en')];
    const wide = [...own].filter(([key, width]) => width > WIDEST * (english.get(key) ?? Infinity));
    expect(wide).toEqual([]);
  },
);

/** The widest that each message of the glance gets, in Latin letters; a Chinese one takes two. */
async function widthsOf(language: string): Promise<ReadonlyMap<string, number>> {
  const messages = messagesOf(language);
  const printers = leavesOf({
    panel: await PANEL.in(language).load(),
    sla: await SLA.in(language).load(),
  }).filter(([key]) => GLANCE.test(key));
  return new Map(
    printers.map(([key, print]) => {
      const said = valuesFor(messages.get(key) ?? '').map((values) => (print as Message)(values));
      return [key, Math.max(...said.map((one) => one.length + (one.match(/[\u3000-\uffef]/g) ?? []).length))];
    }),
  );
}
