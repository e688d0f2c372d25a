// The lint rule for what a file looks like from outside: its name, and that it opens by saying what it answers for.
import path from 'node:path';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|d))?\.[a-z]+$/;
const COMPONENT = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;

export const fileShape = {
  meta: {
    type: 'suggestion',
    docs: {
      description: 'files are named in kebab-case (components in PascalCase.tsx) and open with a comment',
    },
    messages: {
      name: '{{name}}: name a module in kebab-case, a component PascalCase.tsx.',
      opening: 'A file opens with one to three lines saying what it answers for.',
    },
    schema: [],
  },
  create(context) {
    const name = path.basename(context.filename);
    return {
      Program(node) {
        if (!KEBAB.test(name) && !COMPONENT.test(name)) {
          context.report({ node, messageId: 'name', data: { name } });
        }
        const [first] = context.sourceCode.getAllComments();
        if (first === undefined || first.loc.start.line !== 1) context.report({ node, messageId: 'opening' });
      },
    };
  },
};
