// Which scripts each page names, and when they are run: the SDK and the greeting at once, the rest as soon as each is
// there, so that the host answers meanwhile. Beside the location's entry come the files that draw it, those of the chunk
// `<page>-view`: they are there when `import('./view')` asks for them, which alone runs what they hold.
import HtmlPlugin from 'html-webpack-plugin';

export class PageScriptsPlugin {
  apply(compiler) {
    const name = 'PageScriptsPlugin';
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap(name, (page) => {
        const location = page.outputName.replace(/^.*\//, '').replace('.html', '');
        const files = compilation.namedChunkGroups.get(`${location}-view`)?.getFiles() ?? [];
        if (files.length === 0) throw new Error(`${page.outputName}: no file draws it`);
        const [greeting, entry] = page.assetTags.scripts;
        const folder = entry.attributes.src.replace(/[^/]*$/, '');
        const beside = files.map((file) => folder + file.replace(/^.*\//, ''));
        const whenThere = [entry.attributes.src, ...beside].map((src) => ({
          ...entry,
          attributes: { async: true, src },
        }));
        page.assetTags.scripts = [greeting, ...whenThere];
        return page;
      });
    });
  }
}
