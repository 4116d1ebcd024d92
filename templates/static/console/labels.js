/** Fields in the cells of Django's tables have no label of their own: they take the heading of their column. */

for (const field of document.querySelectorAll("td input:not([type=hidden]), td select, td textarea")) {
  if (field.labels.length || field.getAttribute("aria-label")) continue;
  const heading = field.closest("table").tHead?.rows[0]?.cells[place(field.closest("td"))];
  if (heading?.textContent.trim()) field.setAttribute("aria-label", heading.textContent.trim());
}

/** Return the column of a cell, counted over cells that span several. */
function place(cell) {
  let column = 0;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) column += before.colSpan;
  return column;
}
