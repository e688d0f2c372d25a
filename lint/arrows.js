// The lint rule that holds every import, export-from, import() and import type against the room table.
import path from 'node:path';
import { holds, roomOf, ROOMS } from './rooms.js';

const ROOT = path.resolve(import.meta.dirname, '..');

export const arrows = {
  meta: {
    type: 'problem',
    docs: { description: 'a room looks only at the rooms and packages that lint/rooms.js grants it' },
    messages: {
      homeless: '{{place}} is in no room of lint/rooms.js.',
      room: '{{room}} may not look at {{target}} (lint/rooms.js).',
      types: '{{room}} may import types alone from {{target}} (lint/rooms.js).',
      package: '{{room}} may not import the package {{target}} (lint/rooms.js).',
      unread: '{{room}} must say in plain text what it imports.',
    },
    schema: [],
  },
  create(context) {
    const place = fromRoot(context.filename);
    const room = roomOf(place);
    if (room === undefined) {
      return { Program: (node) => context.report({ node, messageId: 'homeless', data: { place } }) };
    }
    const check = (node, source, typesOnly) => {
      const fault = faultOf(room, path.dirname(context.filename), source, typesOnly);
      if (fault !== null) context.report({ node, ...fault });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument.literal, true),
    };
  },
};

/** What is wrong with one import, as a report's message; null if nothing is. */
function faultOf(room, folder, source, typesOnly) {
  const name = source.type === 'Literal' ? String(source.value).split('?')[0] : null;
  if (name === null) return room.startsWith('src/') ? { messageId: 'unread', data: { room } } : null;
  const { looks, types = [], packages } = ROOMS[room];
  if (!/^[./]/.test(name)) {
    return packages.some((granted) => matches(granted, name)) ? null : faulty('package', room, name);
  }
  const target = fromRoot(path.resolve(folder, name));
  const isIn = (granted) => holds(granted, target);
  if (roomOf(target) === room || looks.some(isIn)) return null;
  if (types.some(isIn)) return typesOnly ? null : faulty('types', room, target);
  return faulty('room', room, target);
}

function faulty(messageId, room, target) {
  return { messageId, data: { room, target } };
}

function matches(granted, name) {
  return granted.endsWith('*') ? name.startsWith(granted.slice(0, -1)) : name === granted;
}

function fromRoot(file) {
  return path.relative(ROOT, file).split(path.sep).join('/');
}
