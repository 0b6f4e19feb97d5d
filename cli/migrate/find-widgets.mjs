import {tsPlugin} from '@sveltejs/acorn-typescript';
import {Parser} from 'acorn';

import {Expression} from './expression.mjs';

/** @typedef {import('./value.js').Value} Value */
/** @typedef {{isPage: boolean, props: Record<string, Value>}} Widget What fills the page is `ChatWindow`. */
/** @typedef {{type: string, start: number, end: number, [key: string]: any}} Node */

const NAMES = ['ChatAiWidget', 'ChatWindow'];
const SCRIPTS = /<script\b[^>]*>([^]*?)<\/script\s*>/gi;

/**
 * Every widget of Sendbird's in a file, with its props as far as they are written there.
 *
 * @param {string} text
 * @returns {Widget[]}
 */
export function findWidgets(text) {
  const isHtml = /^\s*(<!--|<!doctype|<html|<head|<body|<script|<div)/i.test(text);
  const scripts = isHtml ? [...text.matchAll(SCRIPTS)].map(([, code = '']) => code) : [text];
  return scripts.flatMap(widgetsIn);
}

/** @param {string} code */
function widgetsIn(code) {
  const parser = Parser.extend(tsPlugin({jsx: true}));
  const options = /** @type {const} */ ({
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
  });
  const read = (/** @type {Node} */ node) => valueOf(node, code);
  return nodesIn(parser.parse(code, options)).flatMap((node) => widgetOf(node, read));
}

/**
 * @param {Node} node
 * @param {(node: Node) => Value} read
 * @returns {Widget[]}
 */
function widgetOf(node, read) {
  if (node.type === 'JSXOpeningElement' && isOurs(node.name)) {
    const props = node.attributes.map((/** @type {Node} */ each) => propOf(each, read));
    return [{isPage: nameOf(node.name) === 'ChatWindow', props: Object.fromEntries(props)}];
  }
  const [type, given] = node.arguments ?? [];
  if (
    node.type === 'CallExpression' &&
    /^(createElement|jsxs?|h)$/.test(nameOf(node.callee)) &&
    isOurs(type)
  ) {
    return [{isPage: nameOf(type) === 'ChatWindow', props: recordOf(given && read(given))}];
  }
  if (node.type === 'AssignmentExpression' && nameOf(node.left) === 'chatbotConfig') {
    const list = read(node.right);
    const [applicationId, botId, more] = Array.isArray(list) ? list : [];
    return [{isPage: false, props: {...recordOf(more), applicationId, botId}}];
  }
  return [];
}

/**
 * @param {Node} attribute
 * @param {(node: Node) => Value} read
 * @returns {[string, Value]}
 */
function propOf(attribute, read) {
  if (attribute.type === 'JSXSpreadAttribute') return ['...', read(attribute.argument)];
  const {value} = attribute;
  const isBraced = value?.type === 'JSXExpressionContainer';
  return [attribute.name.name, value ? read(isBraced ? value.expression : value) : true];
}

/**
 * What a literal says; of anything else, how it is written.
 *
 * @param {Node} node
 * @param {string} code
 * @returns {Value}
 */
function valueOf(node, code) {
  const source = new Expression(code.slice(node.start, node.end));
  if (node.type === 'Literal' && !node.regex) return node.value;
  if (node.type === 'TemplateLiteral' && node.quasis.length === 1)
    return node.quasis[0].value.cooked;
  if (node.type === 'TSAsExpression') return valueOf(node.expression, code);
  if (node.type === 'ArrayExpression') {
    return node.elements.map((/** @type {Node} */ each) => valueOf(each, code));
  }
  if (node.type !== 'ObjectExpression') return source;
  const isPlain = (/** @type {Node} */ each) => each.type === 'Property' && !each.computed;
  if (!node.properties.every(isPlain)) return source;
  return Object.fromEntries(
    node.properties.map((/** @type {Node} */ {key, value}) => [
      key.name ?? key.value,
      valueOf(value, code),
    ]),
  );
}

/**
 * @param {Value} value
 * @returns {Record<string, Value>}
 */
function recordOf(value) {
  if (value instanceof Expression) return {'...': value};
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** @param {Node | undefined} node */
function isOurs(node) {
  return NAMES.includes(nameOf(node));
}

/**
 * The last name: `ChatAiWidget` of `ChatAiWidget.ChatAiWidget`.
 *
 * @param {Node | undefined} node
 * @returns {string}
 */
function nameOf(node) {
  return node?.type === 'MemberExpression' || node?.type === 'JSXMemberExpression'
    ? node.property.name
    : (node?.name ?? '');
}

/**
 * @param {object} node
 * @returns {Node[]}
 */
function nodesIn(node) {
  const inside = Object.values(node)
    .filter((child) => typeof child === 'object' && child !== null)
    .flatMap(nodesIn);
  return 'type' in node ? [/** @type {Node} */ (node), ...inside] : inside;
}
