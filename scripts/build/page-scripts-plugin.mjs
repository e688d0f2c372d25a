// When a page's scripts are run: the SDK and the greeting as it is parsed, in this order, and the location's entry as soon
// as it is there. What draws is not named: Chromium would compile it beside the SDK and the entry, and hold both up. The
// entry asks for it once its requests are on their way.
import HtmlPlugin from 'html-webpack-plugin';

export class PageScriptsPlugin {
  apply(compiler) {
    const name = 'PageScriptsPlugin';
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap(name, (page) => {
        const [greeting, entry] = page.assetTags.scripts;
        const { src } = entry.attributes;
        page.assetTags.scripts = [greeting, { ...entry, attributes: { async: true, src } }];
        return page;
      });
    });
  }
}
