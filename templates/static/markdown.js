/**
 * The little Markdown that answers use, as DOM nodes: paragraphs, line breaks, lists, **bold**, *italics*,
 * `code`. Never HTML, no links, no images: what is not understood is shown as it was written.
 */

import { el } from "./dom.js";

const BULLET = /^\s*[-*•]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const HEADING = /^\s*#{1,6}\s+(.*)$/;
const MARKS = [
  ["**", "strong"],
  ["`", "code"],
  ["*", "em"],
  ["_", "em"],
];
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Show `text` in `container`, leaving the blocks that are as before untouched: a growing answer moves nothing
 * that stands already, and a selection survives.
 */
export function render(container, text, { growing = false } = {}) {
  const blocks = split(text);
  const known = container.shownBlocks ?? [];
  let same = 0;
  while (same < known.length && same < blocks.length - 1 && known[same] === blocks[same].source) same += 1;
  while (container.childElementCount > same) container.lastElementChild.remove();
  for (const block of blocks.slice(same)) container.append(element(block, growing));
  container.shownBlocks = blocks.map((block) => block.source);
}

/** Return the blocks of a text: {kind, start, lines, source}. */
export function split(text) {
  const blocks = [];
  let block = null;
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const found = read(line);
    if (!found) {
      block = block?.kind === "p" ? null : block; // an empty line inside a list does not end it
      continue;
    }
    if (!block || block.kind !== found.kind || found.kind === "h") {
      const continues = block && found.kind === "p" && block.kind !== "h" && /^\s{2,}/.test(line);
      if (continues) {
        block.lines[block.lines.length - 1] += `\n${found.line.trim()}`;
        block.source += `\n${line}`;
        continue;
      }
      block = { kind: found.kind, start: found.start, lines: [], source: "" };
      blocks.push(block);
    }
    block.lines.push(found.line);
    block.source += `\n${line}`;
  }
  return blocks;
}

function read(line) {
  if (!line.trim()) return null;
  const heading = HEADING.exec(line);
  if (heading) return { kind: "h", line: heading[1] };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: "ul", line: bullet[1] };
  const number = NUMBER.exec(line);
  if (number) return { kind: "ol", start: Number(number[1]), line: number[2] };
  return { kind: "p", line };
}

function element({ kind, start, lines }, growing) {
  const last = lines.length - 1;
  const inside = (line, index) => inline(line, growing && index === last);
  if (kind === "h") return el("p", {}, el("strong", {}, ...inside(lines[0], 0)));
  if (kind === "p") return el("p", {}, ...inside(lines.join("\n"), last));
  const list = el(kind, {}, ...lines.map((line, index) => el("li", {}, ...inside(line, index))));
  if (kind === "ol") list.start = start;
  return list;
}

/** Return the nodes of a piece of text; while it is `growing`, a mark that opens is closed by its end. */
function inline(text, growing) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    plain.split("\n").forEach((line, index) => {
      if (index) nodes.push(el("br"));
      if (line) nodes.push(line);
    });
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const marked = span(text, at, growing);
    if (!marked) {
      plain += text[at];
      at += 1;
      continue;
    }
    flush();
    const content = marked.tag === "code" ? [marked.content] : inline(marked.content, growing);
    nodes.push(el(marked.tag, {}, ...content));
    at = marked.end;
  }
  flush();
  return nodes;
}

/** Return what is marked at `at`, or null: `2 * 3 * 4` and `una_palabra` are no marks. */
function span(text, at, growing) {
  const found = MARKS.find(([mark]) => text.startsWith(mark, at));
  if (!found) return null;
  const [mark, tag] = found;
  const from = at + mark.length;
  if (!text[from] || /\s/.test(text[from])) return null;
  if (mark !== "`" && at > 0 && LETTER.test(text[at - 1])) return null;
  let to = text.indexOf(mark, from + 1);
  while (to !== -1 && /\s/.test(text[to - 1])) to = text.indexOf(mark, to + 1);
  if (to !== -1) return { tag, content: text.slice(from, to), end: to + mark.length };
  if (growing && mark === "**") return { tag, content: text.slice(from), end: text.length };
  return null;
}
