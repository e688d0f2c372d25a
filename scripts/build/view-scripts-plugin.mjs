// Lets each page name the files that draw its location behind its first script: those of the chunk `<page>-view`. They
// come beside it and are there when `import('./view')` asks for them, which alone runs what they hold.
import HtmlPlugin from 'html-webpack-plugin';

export class ViewScriptsPlugin {
  apply(compiler) {
    const name = 'ViewScriptsPlugin';
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap(name, (page) => {
        const location = page.outputName.replace(/^.*\//, '').replace('.html', '');
        const files = compilation.namedChunkGroups.get(`${location}-view`)?.getFiles() ?? [];
        if (files.length === 0) throw new Error(`${page.outputName}: no file draws it`);
        const { scripts } = page.assetTags;
        const [first] = scripts;
        const folder = first.attributes.src.replace(/[^/]*$/, '');
        for (const file of files) {
          const src = folder + file.replace(/^.*\//, '');
          scripts.push({ ...first, attributes: { ...first.attributes, src } });
        }
        return page;
      });
    });
  }
}
